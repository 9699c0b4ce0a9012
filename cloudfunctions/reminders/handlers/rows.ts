import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import type { DeliveryRecord, PersonRecord } from '@records/index'
import { isTheirs } from '../../shared/cover'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { RemindersRepo } from '../repo'
import { outcomeOf } from '../rules/outcomes'
import { inNoGroup } from '../rules/reach'
import { contactView } from '../rules/views'
import { groupTextOf } from '../rules/words'

const outcome = ({ state, contacted }: DeliveryRecord) => outcomeOf({ state, contacted: contacted !== null })

/**
 * Names behind a number are the instructor's of the group alone. A secretary has those of the branch who are in no group, and
 * of the others how many they are.
 */
export const rows: Handler<typeof reminders.rows, RemindersRepo> = async (
  { purpose, window, outcome: asked },
  { actor, as, scope, repo, now },
) => {
  const all = await repo.inWindow(scope._id, purpose, window)
  const counted = all.filter((one) => asked === null || outcome(one) === asked)
  const [campaign] = await repo.campaigns(all.slice(0, 1).map(({ campaignId }) => campaignId))
  const [task, session] = await Promise.all([
    campaign?.audience.purpose === 'task' ? repo.task(campaign.audience.taskId) : null,
    campaign?.audience.purpose === 'session' ? repo.session(campaign.audience.sessionId) : null,
  ])
  const found = await repo.persons(counted.map(({ personId }) => personId))
  const people = new Map(found.map((person) => [person._id, person]))
  const instructs = as.includes('instructor')
  const isTold = (person: PersonRecord | undefined): boolean =>
    instructs || (inNoGroup(person) && isTheirs(actor.duties, as, scope, person!))
  const deliveries = counted.filter(({ personId }) => isTold(people.get(personId)))
  const ids = deliveries.map(({ personId }) => personId)
  await repo.noteReading({
    byId: actor.person?._id ?? '',
    byRole: instructs ? 'instructor' : 'secretary',
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
    inGroups: counted.length - deliveries.length,
    groupText: groupTextOf(purpose, { season: null, task, session }),
  })
}
