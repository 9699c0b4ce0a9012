import type { InputOf, OutputOf, Role } from '@contract/core'
import type { tallies } from '@contract/tallies'
import { TERRITORY_ROOT } from '@domain/territory'
import type { MemberShareRecord, MemberTallyRecord, NodeRecord } from '@records/index'
import { coverOf } from '../../shared/cover'
import type { Handler, Visit } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { partsOf, placeOf, type Shown, shownNow } from '../reading'
import type { TalliesRepo, Wanted } from '../repo'
import { amountOf, sumOf, termOf } from '../rules/terms'

const PAGE = 50
/** Tallies looked through at a time, of which some may have nothing of the number. */
const LOOKED = 200

type Asked = InputOf<typeof tallies.rows>
type Rows = OutputOf<typeof tallies.rows>
type By = Asked['by']

interface Question {
  by: By
  after: string | null
  shown: Shown & { generation: number }
  repo: TalliesRepo
}

function searchOf(by: By, today: string): Wanted['by'] {
  const term = termOf(by)
  if (term !== null) return { term }
  const measure = 'measure' in by ? by.measure : null
  if (measure === 'onPace') return { turnsAfter: today }
  return { turn: measure === 'late' ? 'lateFrom' : 'stuckFrom', until: today }
}

/** Null where the number counts people. */
const valueFor = (by: By, { adds }: MemberShareRecord): number | null =>
  'measure' in by ? null : (adds[termOf(by)!] ?? 0)

type Reached = Pick<NodeRecord, '_id' | 'kind' | 'path'>

const among = ({ _id, kind }: Reached): Wanted['place'] => {
  if (kind === 'village') return { villageId: _id }
  return kind === 'branch' ? { branchId: _id } : { groupId: _id }
}

/** A secretary answers for the members of their own branches, not for others in a group of it. */
function branchesOf(
  { actor, as }: Pick<Visit<typeof tallies.rows, TalliesRepo>, 'actor' | 'as'>,
  node: Reached,
): string[] | null {
  if (as.includes('instructor') || node.kind !== 'studyGroup') return null
  return [...new Set([...coverOf(actor.duties, ['secretary']), ...node.path])]
}

async function peopleOf(
  node: Reached,
  branchIds: string[] | null,
  { by, after, shown: { generation, today }, repo }: Question,
): Promise<Pick<Rows, 'people' | 'after'>> {
  const wanted = { generation, place: among(node), by: searchOf(by, today), branchIds }
  const found = await repo.wanted(wanted, after, PAGE + 1)
  const shares = found.slice(0, PAGE)
  const groupIds = shares.flatMap(({ groupId }) => groupId ?? [])
  const [persons, groups] = await Promise.all([
    repo.persons(shares.map(({ personId }) => personId)),
    repo.nodes(groupIds),
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

const partIn = (tally: MemberTallyRecord, node: Reached): string | null => {
  if (tally.kind !== 'part') return tally.placeId
  return node.kind === 'studyGroup' ? tally.branchId : tally.groupId
}

/** What adds up to the number: a name for each, and those with nothing of it left out. */
async function namedParts(
  tallies: readonly MemberTallyRecord[],
  node: Reached,
  { by, shown: { today }, repo }: Question,
): Promise<Rows['parts']> {
  const counted = tallies
    .map((tally) => ({ placeId: partIn(tally, node), value: amountOf(tally.terms, by, today) }))
    .filter(({ value }) => value !== 0)
  const nodes = await repo.nodes(counted.flatMap(({ placeId }) => placeId ?? []))
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  return counted.map((part) => ({ ...part, name: names.get(part.placeId ?? '') ?? '未编组' }))
}

/** Of the town its branches, page by page; of a smaller place all that it consists of. */
async function partsPage(node: Reached, question: Question): Promise<Pick<Rows, 'parts' | 'after'>> {
  const { after, repo, shown } = question
  if (node._id !== TERRITORY_ROOT) {
    const parts = await partsOf(placeOf(node as NodeRecord)!, shown.generation, repo)
    return { parts: await namedParts(parts, node, question), after: null }
  }
  const page = { after, limit: LOOKED }
  const tallies = await repo.within(shown.generation, 'branch', {}, page)
  const last = tallies.length === LOOKED ? tallies.at(-1)!.placeId : null
  return { parts: await namedParts(tallies, node, question), after: last }
}

async function numberOf(node: Reached, { by, shown, repo }: Question): Promise<number> {
  const tallies =
    node._id === TERRITORY_ROOT
      ? await repo.tallies(shown.generation, [TERRITORY_ROOT])
      : await partsOf(placeOf(node as NodeRecord)!, shown.generation, repo)
  return amountOf(sumOf(tallies.map(({ terms }) => terms)), by, shown.today)
}

const named = (as: readonly Role[]): boolean => as.some((role) => role !== 'organiser')

/** Tries before a number and its rows may be of two moments: somebody counts meanwhile. */
const TRIES = 3

/**
 * A number and its rows come from the same shares, so there are exactly as many. People by name for who answers for them; for the
 * organiser, and of a secretary's group those of other branches, what adds up to it.
 */
export const rows: Handler<typeof tallies.rows, TalliesRepo> = async ({ by, after }, visit) => {
  const { scope, as, repo, now } = visit
  const isTown = scope._id === TERRITORY_ROOT
  if (!isTown && !placeOf(scope)) return refuse('NoSuchNode', 'a place without figures', 'placeId')
  let shown = await shownNow(repo, now)
  for (let tries = 1; ; tries++) {
    const { generation } = shown
    if (generation === null) return ok({ value: 0, people: [], parts: [], after: null })
    const answer = await answerTo({ by, after, shown: { ...shown, generation }, repo }, visit)
    const again = await shownNow(repo, now)
    if (again.mark === shown.mark || tries === TRIES) {
      await note(visit, answer.people)
      return ok(answer)
    }
    shown = again
  }

  async function note({ actor }: typeof visit, people: Rows['people']): Promise<void> {
    const reader = { byId: actor.person?._id ?? '', byRole: as[0]!, operation: 'tallies.rows' }
    const personIds = people.map(({ personId }) => personId)
    await repo.noteReading({ ...reader, nodeId: scope._id, personIds, now })
  }
}

async function answerTo(
  question: Question,
  visit: Pick<Visit<typeof tallies.rows, TalliesRepo>, 'scope' | 'actor' | 'as'>,
): Promise<Rows> {
  const { scope, as } = visit
  const value = await numberOf(scope, question)
  if (!named(as) || scope._id === TERRITORY_ROOT)
    return { value, people: [], ...(await partsPage(scope, question)) }
  const branchIds = branchesOf(visit, scope)
  const { people, after } = await peopleOf(scope, branchIds, question)
  if (branchIds === null) return { value, people, parts: [], after }
  const { parts } = await partsPage(scope, question)
  return { value, people, parts: parts.filter(({ placeId }) => !branchIds.includes(placeId ?? '')), after }
}
