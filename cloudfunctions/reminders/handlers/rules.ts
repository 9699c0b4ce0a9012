import type { OutputOf } from '@contract/core'
import type { reminders } from '@contract/reminders'
import type { ReminderRulesRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { RemindersRepo } from '../repo'
import { noRules, RULES } from '../rules/due-rules'

const view = ({ off }: ReminderRulesRecord): OutputOf<typeof reminders.rules> => ({
  rules: RULES.map(({ purpose, at }) => ({ purpose, at, on: !off.includes(purpose) })),
})

export const rules: Handler<typeof reminders.rules, RemindersRepo> = async (_, { repo }) =>
  ok(view((await repo.rules()) ?? noRules()))

export const setRule: Handler<typeof reminders.setRule, RemindersRepo> = async (
  { purpose, on },
  { repo },
) => {
  const kept = (await repo.rules()) ?? noRules()
  const others = kept.off.filter((one) => one !== purpose)
  const after = { ...kept, off: on ? others : [...others, purpose] }
  await repo.putRules(after)
  return ok(view(after))
}
