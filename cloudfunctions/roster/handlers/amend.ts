import type { Amendment, roster } from '@contract/roster'
import { TERRITORY_ROOT } from '@domain/territory'
import { holdsBeyond } from '../../shared/cover'
import type { Handler } from '../../shared/handler'
import { placesOf } from '../../shared/membership'
import { isLastOrganiser, organises } from '../../shared/organisers'
import { ok, refuse } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { amended } from '../rules/amend'
import { historyOf } from '../rules/change'

const DONE = { done: true } as const
/** What ends duties, or says who somebody is. */
const GRAVE: readonly Amendment['kind'][] = ['transfer', 'leave', 'name']

export const amend: Handler<typeof roster.amend, RosterRepo> = async (
  { change },
  { actor, scope: { person }, as, repo, now },
) => {
  if (GRAVE.includes(change.kind) && (await holdsBeyond(repo, person.duties, actor.duties, as)))
    return refuse('NotYours', 'they hold a duty beyond this branch', 'personId')
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
  // The roster is the anchor of two organisers who go at once.
  await repo.rosterMoved()
  if (organises(person) && !organises(after)) {
    if (isLastOrganiser(person._id, await repo.dutifulOver([TERRITORY_ROOT])))
      return refuse('LastOrganiser', 'the town would have nobody to run it', 'personId')
  }
  await repo.writePlaces([{ before: person, after }], now)
  for (const line of lines)
    await repo.writeHistory({
      ...line,
      personId: person._id,
      at: now,
      byId: actor.person!._id,
      byRole: as[0]!,
    })
  return ok(DONE)
}
