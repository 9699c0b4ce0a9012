import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { placesOf } from '../../shared/membership'
import { ok } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { amended } from '../rules/amend'
import { historyOf } from '../rules/change'

const DONE = { done: true } as const

export const amend: Handler<typeof roster.amend, RosterRepo> = async (
  { change },
  { actor, scope: { person }, as, repo, now },
) => {
  const branch = 'branchId' in change ? await repo.node(change.branchId) : null
  const branchId = person.member?.branchId
  const groups = branchId === undefined ? [] : await repo.under(branchId, 'studyGroup')
  const own = branchId === undefined ? null : await repo.node(branchId)
  const places = placesOf(branchId, own ? [own, ...groups] : groups)
  const outcome = amended(person, change, { branch, places, now })
  if (!outcome.ok) return outcome
  const after = outcome.data
  const lines = historyOf(person, after)
  if (lines.length === 0) return ok(DONE)
  await repo.writePlaces([{ before: person, after }])
  for (const line of lines)
    await repo.writeHistory({
      ...line,
      personId: person._id,
      at: now,
      byId: actor.person!._id,
      byRole: as[0]!,
    })
  await repo.rosterMoved()
  return ok(DONE)
}
