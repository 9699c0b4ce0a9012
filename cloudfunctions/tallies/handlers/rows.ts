import type { OutputOf, Role } from '@contract/core'
import type { RowsBy, tallies } from '@contract/tallies'
import { TERRITORY_ROOT } from '@domain/territory'
import type { MemberShareRecord, NodeRecord } from '@records/index'
import { coverOf } from '../../shared/cover'
import type { Handler, Visit } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { placeOf, shownNow } from '../reading'
import type { TalliesRepo, Wanted } from '../repo'
import { termOf } from '../rules/terms'
import { cohortIn, numberOf, partsPage, type Question } from './row-parts'

const PAGE = 50

type Rows = OutputOf<typeof tallies.rows>
type Asker = Pick<Visit<typeof tallies.rows, TalliesRepo>, 'scope' | 'actor' | 'as'>

function searchOf(by: RowsBy, today: string): Wanted['by'] {
  const term = termOf(by)
  if (term !== null) return { term }
  const measure = 'measure' in by ? by.measure : null
  if (measure === 'onPace') return { turnsAfter: today }
  return { turn: measure === 'late' ? 'lateFrom' : 'stuckFrom', until: today }
}

/** Null where the number counts people. */
const valueFor = (by: RowsBy, { adds }: MemberShareRecord): number | null =>
  'measure' in by ? null : (adds[termOf(by)!] ?? 0)

function among({ _id, kind }: NodeRecord, by: RowsBy, loose: boolean): Wanted['place'] {
  const cohort = cohortIn(by)
  const whose = cohort === null ? {} : { cohort }
  if (kind === 'village') return { villageId: _id, ...whose }
  return kind === 'branch'
    ? { branchId: _id, ...whose, ...(loose && { groupId: null }) }
    : { groupId: _id, ...whose }
}

/** A secretary answers for the members of their own branches, not for others in a group of it, or in their village. */
const branchesOf = ({ actor, as, scope }: Asker): string[] | null =>
  as.includes('instructor') || scope.kind === 'branch'
    ? null
    : [...new Set([...coverOf(actor.duties, ['secretary']), ...scope.path])]

async function peopleOf(
  node: NodeRecord,
  branchIds: string[] | null,
  { by, loose, after, shown: { generation, today }, repo }: Question,
): Promise<Pick<Rows, 'people' | 'after'>> {
  const wanted = { generation, place: among(node, by, loose), by: searchOf(by, today), branchIds }
  const found = await repo.wanted(wanted, after, PAGE + 1)
  const shares = found.slice(0, PAGE)
  const [persons, groups] = await Promise.all([
    repo.persons(shares.map(({ personId }) => personId)),
    repo.nodes(shares.flatMap(({ groupId }) => groupId ?? [])),
  ])
  const names = new Map([...persons, ...groups].map(({ _id, name }) => [_id, name]))
  const people = shares.map((share) => ({
    personId: share.personId,
    name: names.get(share.personId) ?? null,
    group: share.groupId === null ? null : (names.get(share.groupId) ?? null),
    value: valueFor(by, share),
  }))
  return { people, after: found.length > PAGE ? shares.at(-1)!.personId : null }
}

const byName = (as: readonly Role[]): Role | undefined => as.find((role) => role !== 'organiser')

async function answerTo(question: Question, asker: Asker): Promise<Rows> {
  const { scope, as } = asker
  const value = await numberOf(scope, question)
  if (!byName(as) || scope._id === TERRITORY_ROOT)
    return { value, people: [], ...(await partsPage(scope, question)) }
  const branchIds = branchesOf(asker)
  const { people, after } = await peopleOf(scope, branchIds, question)
  // What others answer for stands on the first page alone.
  if (branchIds === null || question.after !== null) return { value, people, parts: [], after }
  const { parts } = await partsPage(scope, question)
  return { value, people, parts: parts.filter(({ placeId }) => !branchIds.includes(placeId ?? '')), after }
}

/** Tries after which a number and its rows may be of two moments: somebody counts all the while. */
const TRIES = 3

/** Read again when somebody has counted meanwhile. */
async function atOnce(question: Question, asker: Asker, now: Date): Promise<Rows> {
  let shown = question.shown
  for (let tries = 1; ; tries++) {
    const answer = await answerTo({ ...question, shown }, asker)
    const { generation, ...again } = await shownNow(question.repo, now)
    if (again.mark === shown.mark || generation === null || tries === TRIES) return answer
    shown = { ...again, generation }
  }
}

/**
 * A number and its rows come from the same shares, so there are exactly as many. People by name for who answers for them; for the
 * organiser, and of a secretary's group those of other branches, what adds up to it.
 */
export const rows: Handler<typeof tallies.rows, TalliesRepo> = async (
  { by, loose = false, after },
  { scope, actor, as, repo, now },
) => {
  if (scope._id !== TERRITORY_ROOT && !placeOf(scope))
    return refuse('NoSuchNode', 'a place without figures', 'placeId')
  const { generation, ...shown } = await shownNow(repo, now)
  if (generation === null) return ok({ value: 0, people: [], parts: [], after: null })
  const question = { by, loose, after, shown: { ...shown, generation }, repo }
  const answer = await atOnce(question, { scope, actor, as }, now)
  const reader = { byId: actor.person?._id ?? '', byRole: byName(as) ?? as[0]!, operation: 'tallies.rows' }
  const personIds = answer.people.map(({ personId }) => personId)
  await repo.noteReading({ ...reader, nodeId: scope._id, personIds, now })
  return ok(answer)
}
