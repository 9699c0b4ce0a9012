import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import type { DeliveryRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { RemindersRepo } from '../repo'
import { outcomeOf } from '../rules/outcomes'
import { contactView } from '../rules/views'
import { groupTextOf } from '../rules/words'

const outcome = ({ state, contacted }: DeliveryRecord) => outcomeOf({ state, contacted: contacted !== null })

export const rows: Handler<typeof reminders.rows, RemindersRepo> = async (
  { purpose, window, outcome: asked },
  { actor, scope, repo, now },
) => {
  const all = await repo.inWindow(scope._id, purpose, window)
  const deliveries = all.filter((one) => asked === null || outcome(one) === asked)
  const [campaign] = await repo.campaigns(all.slice(0, 1).map(({ campaignId }) => campaignId))
  const [task, session] = await Promise.all([
    campaign?.audience.purpose === 'task' ? repo.task(campaign.audience.taskId) : null,
    campaign?.audience.purpose === 'session' ? repo.session(campaign.audience.sessionId) : null,
  ])
  const ids = deliveries.map(({ personId }) => personId)
  const people = new Map((await repo.persons(ids)).map((person) => [person._id, person]))
  await repo.noteReading({
    byId: actor.person?._id ?? '',
    byRole: 'instructor',
    operation: 'reminders.rows',
    nodeId: scope._id,
    personIds: ids,
    now,
  })
  return ok({
    people: deliveries.map((one) => ({
      personId: one.personId,
      name: people.get(one.personId)?.name ?? null,
      outcome: outcome(one),
      reason: one.reason,
      at: instantOf(one.settledAt ?? one.at),
      callable: people.get(one.personId)?.phone !== undefined,
      contacted: contactView(one.contacted),
    })),
    groupText: groupTextOf(purpose, { season: null, task, session }),
  })
}
