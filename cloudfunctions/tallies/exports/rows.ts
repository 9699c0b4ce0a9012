import { type PlaceLine, tallies } from '@contract/tallies'
import { dayOf } from '@domain/day'
import type {
  DutyRecord,
  FigureExportRecord,
  FigureSliceRecord,
  ListedKind,
  MemberShareRecord,
  NodeRecord,
  SeasonRecord,
} from '@records/index'
import { isTheirs } from '../../shared/cover'
import { disclose } from '../../shared/disclose'
import { linesOf } from '../handlers/place'
import type { TalliesRepo } from '../repo'
import { personLine } from '../rules/export-person'
import { byName } from '../rules/export-progress'
import { lineOf } from '../rules/pages'
import { headOf } from '../rules/tally'

/** Rows of people in one slice: well within an invocation and a document. */
const PEOPLE = 200
const PLACES = 200
const NO_GROUP = '未编组'

/** What was read of one list, and after what the next slice goes on; null at its end. */
export interface Read extends Pick<FigureSliceRecord, 'kind' | 'people' | 'places'> {
  after: string | null
  elsewhere: number
}

interface Asked {
  record: FigureExportRecord
  kind: ListedKind
  node: NodeRecord
  duties: readonly DutyRecord[]
}

/** By what everything in a slice is read. */
interface Ground {
  generation: number
  season: SeasonRecord
  today: string
}

/** Null when the season of the file is not the one that is shown any more. */
async function groundOf({ seasonId, at }: FigureExportRecord, repo: TalliesRepo): Promise<Ground | null> {
  const { shown: generation } = await repo.fold()
  const basis = generation === null ? null : await repo.basis(generation)
  if (generation === null || basis?.season?._id !== seasonId) return null
  return { generation, season: basis.season, today: dayOf(at) }
}

/** A slice of a list as it is now; what it is told by day is told of the day of the figures. */
export async function readRows(asked: Asked, repo: TalliesRepo): Promise<Read | null> {
  const ground = await groundOf(asked.record, repo)
  if (!ground) return null
  return asked.kind === 'person'
    ? readPeople(asked, ground, repo)
    : readPlaces(asked, asked.kind, ground, repo)
}

const memberOf = ({ branchId, villageId, groupId, cohort, adds }: MemberShareRecord) => ({
  member: { branchId, villageId, groupId, cohort, mobile: Boolean(adds.mobile) },
})

async function readPeople({ record, node, duties }: Asked, ground: Ground, repo: TalliesRepo): Promise<Read> {
  const { generation, season, today } = ground
  const shares = await repo.sharesOf(generation, node, record.after, PEOPLE)
  const as = byName(record.as)
  const own = shares.filter((share) => isTheirs(duties, as, node, memberOf(share)))
  const ids = own.map(({ personId }) => personId)
  const [persons, groups, hours] = await Promise.all([
    repo.persons(ids),
    repo.nodes(own.flatMap(({ groupId }) => groupId ?? [])),
    repo.hours(season._id, ids),
  ])
  const names = new Map(persons.map(({ _id, name }) => [_id, name]))
  const groupNames = new Map(groups.map(({ _id, name }) => [_id, name]))
  const lastAt = new Map(hours.map((each) => [each.personId, each.lastAt]))
  const people = own.flatMap((share) => {
    const { personId, groupId } = share
    const name = names.get(personId)
    const group = groupId === null ? NO_GROUP : (groupNames.get(groupId) ?? '')
    const about = { group, season, today, lastAt: lastAt.get(personId) ?? null }
    return name ? [personLine(share, { name, ...about })] : []
  })
  const reader = { as, personId: record.byId }
  return {
    ...{ kind: 'person', places: [], elsewhere: shares.length - own.length },
    people: disclose(people, tallies.rows.sees, reader),
    after: shares.length < PEOPLE ? null : shares.at(-1)!.personId,
  }
}

async function readPlaces(
  { record, node }: Asked,
  kind: Exclude<ListedKind, 'person'>,
  ground: Ground,
  repo: TalliesRepo,
): Promise<Read> {
  const read =
    kind === 'studyGroup'
      ? { places: await groupsOf(node, ground, repo), after: null }
      : await placeLines(kind, node, record.after, ground, repo)
  return { kind, ...read, people: [], elsewhere: 0 }
}

/** A branch has fewer groups than a page of them. */
async function groupsOf(
  { _id, kind }: NodeRecord,
  { generation, today }: Ground,
  repo: TalliesRepo,
): Promise<PlaceLine[]> {
  const parts = await repo.within(generation, 'part', { branchId: _id })
  return linesOf(kind, _id, { parts, today, repo })
}

/** Places where nobody has been counted yet are there with their zeros. */
async function placeLines(
  kind: 'village' | 'branch',
  node: NodeRecord,
  after: string,
  { generation, today }: Ground,
  repo: TalliesRepo,
): Promise<Pick<Read, 'places' | 'after'>> {
  const nodes = await repo.listedPlaces(node, kind, after, PLACES)
  const tallies = await repo.tallies(
    generation,
    nodes.map(({ _id }) => _id),
  )
  const heads = new Map(tallies.map(({ placeId, terms }) => [placeId, headOf(terms, today)]))
  return {
    places: nodes.map((each) => lineOf(each, heads.get(each._id) ?? null)),
    after: nodes.length < PLACES ? null : nodes.at(-1)!._id,
  }
}
