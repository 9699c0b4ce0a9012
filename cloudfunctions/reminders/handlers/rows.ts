import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import type { DeliveryRecord, NodeRecord, PersonRecord } from '@records/index'
import { isTheirs } from '../../shared/cover'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { chosenFor } from '../asked'
import type { RemindersRepo } from '../repo'
import { outcomeOf } from '../rules/outcomes'
import { inNoGroup } from '../rules/reach'
import { contactView } from '../rules/views'
import { deliveryId } from '../rules/windows'
import { groupTextOf } from '../rules/words'

type Behind = Pick<
  DeliveryRecord,
  'personId' | 'campaignId' | 'state' | 'reason' | 'at' | 'settledAt' | 'contacted'
>

const outcome = ({ state, contacted }: Behind) => outcomeOf({ state, contacted: contacted !== null })

/**
 * Names behind a number are the instructor's of the group alone. A secretary has those of the branch who are in no group, and
 * of the others how many they are.
 */
export const rows: Handler<typeof reminders.rows, RemindersRepo> = async (
  { purpose, window, outcome: asked },
  { actor, as, scope, repo, now },
) => {
  const planned = await repo.inWindow(scope._id, purpose, window)
  const all: Behind[] = [...planned, ...(await aheadOf(scope._id, purpose, window, repo))]
  const counted = all.filter((one) => asked === null || outcome(one) === asked)
  const [campaign] = await repo.campaigns(all.slice(0, 1).map(({ campaignId }) => campaignId))
  const [task, session] = await Promise.all([
    campaign?.audience.purpose === 'task' ? repo.task(campaign.audience.taskId) : null,
    campaign?.audience.purpose === 'session' ? repo.session(campaign.audience.sessionId) : null,
  ])
  // Whoever has moved to another group or branch counts on here, and is nobody's to name here.
  const found = (await repo.persons(counted.map(({ personId }) => personId))).filter(({ member }) =>
    [member?.groupId, member?.branchId].includes(scope._id),
  )
  const people = new Map(found.map((person) => [person._id, person]))
  const instructs = as.includes('instructor')
  const isTold = (person: PersonRecord | undefined): boolean =>
    instructs || (inNoGroup(person) && isTheirs(actor.duties, as, scope, person!))
  const own = counted.filter(({ personId }) => isTold(people.get(personId)))
  const joined = await joinedIn(scope, { purpose, window }, repo)
  for (const { person } of joined) people.set(person._id, person)
  const come = joined
    .filter(({ person, delivery }) => isTold(person) && (asked === null || outcome(delivery) === asked))
    .map(({ delivery }) => delivery)
  const deliveries: Behind[] = [...own, ...come]
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
      joined: come.some(({ personId }) => personId === one.personId),
    })),
    inGroups: counted.length - own.length,
    groupText: groupTextOf(purpose, { season: null, task, session }),
  })
}

/**
 * Who has come since from another group or branch: their number stays where they were planned, and whoever answers for them
 * now opens them here.
 */
async function joinedIn(
  { _id, kind }: NodeRecord,
  { purpose, window }: Pick<DeliveryRecord, 'purpose' | 'window'>,
  repo: RemindersRepo,
): Promise<{ person: PersonRecord; delivery: DeliveryRecord }[]> {
  if (kind !== 'studyGroup' && kind !== 'branch') return []
  const members = await repo.membersOf(kind === 'studyGroup' ? 'groupId' : 'branchId', [_id])
  const deliveries = await repo.deliveries(members.map((one) => deliveryId(one._id, purpose, window)))
  const personOf = new Map(members.map((person) => [person._id, person]))
  return deliveries
    .filter(({ path }) => !path.includes(_id))
    .map((delivery) => ({ person: personOf.get(delivery.personId)!, delivery }))
}

/** Who was chosen and has no delivery yet stands on the board as waiting, and so behind its number. */
async function aheadOf(
  nodeId: string,
  purpose: DeliveryRecord['purpose'],
  window: string,
  repo: RemindersRepo,
): Promise<Behind[]> {
  const chosen = (await chosenFor(purpose, window, repo)).filter(({ path }) => path.includes(nodeId))
  const byPerson = new Map(
    chosen.flatMap(({ _id: campaignId, at, personIds }) =>
      personIds.map((personId) => [personId, { campaignId, at }] as const),
    ),
  )
  const ids = [...byPerson.keys()].map((id) => deliveryId(id, purpose, window))
  const known = new Set((await repo.deliveries(ids)).map(({ personId }) => personId))
  const still = { state: 'reserved', reason: null, settledAt: null, contacted: null } as const
  return [...byPerson].flatMap(([personId, of]) =>
    known.has(personId) ? [] : [{ personId, ...of, ...still }],
  )
}
