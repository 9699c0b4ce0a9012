import type { Purpose } from '@contract/messages'
import { dayOf, instantOf } from '@domain/day'
import type { ReminderRulesRecord } from '@records/index'

/** What goes out by itself, and from which hour of the day on: all before the quiet hours. */
export const RULES = [
  { purpose: 'task', at: '12:00' },
  { purpose: 'session', at: '18:00' },
  { purpose: 'studyDay', at: '18:30' },
] as const satisfies readonly { purpose: Purpose; at: string }[]
export type RulePurpose = (typeof RULES)[number]['purpose']

/**
 * A town that has said nothing has all of them.
 * @example noRules().off // []
 */
export const noRules = (): ReminderRulesRecord => ({ _id: 'rules', v: 1, off: [], ran: {} })

/**
 * The rules whose hour has come today and that have not run yet.
 * @example dueRules(noRules(), new Date('2026-12-15T18:10:00+08:00')) // ['task', 'session']
 */
export const dueRules = ({ off, ran }: ReminderRulesRecord, now: Date): RulePurpose[] =>
  RULES.filter(
    ({ purpose, at }) =>
      instantOf(now).slice(11, 16) >= at && ran[purpose] !== dayOf(now) && !off.includes(purpose),
  ).map(({ purpose }) => purpose)
