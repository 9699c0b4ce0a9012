import { dayOf } from '@domain/day'
import type {
  AttendanceRecord,
  FoldRecord,
  HoursRecord,
  LessonRecord,
  MemberShareRecord,
  NodeRecord,
  PersonRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
  StudyDayRecord,
  TallyBasisRecord,
  TallyOverviewRecord,
  TallyPageRecord,
  TaskRecord,
  TaskWorkRecord,
} from '@records/index'
import { byPerson, doingsOf } from '../../../cloudfunctions/tallies/rules/doings'
import { lineOf, pageId, tierSums, tiersOf } from '../../../cloudfunctions/tallies/rules/pages'
import { shareOf } from '../../../cloudfunctions/tallies/rules/share'
import { deltas, movedTally } from '../../../cloudfunctions/tallies/rules/tally'

const GENERATION = 1
const HAND_FIRST = 5

export interface Counted {
  persons: readonly PersonRecord[]
  season: SeasonRecord
  hours: readonly HoursRecord[]
  progress: readonly ProgressRecord[]
  sessions: readonly SessionRecord[]
  attendance: readonly AttendanceRecord[]
  studyDays: readonly StudyDayRecord[]
  tasks: readonly TaskRecord[]
  taskWorks: readonly TaskWorkRecord[]
  lessons: readonly LessonRecord[]
  nodes: readonly NodeRecord[]
}

function sharesOf(town: Counted): MemberShareRecord[] {
  const { season, tasks, lessons } = town
  const hours = new Map(town.hours.map((each) => [each.personId, each]))
  const [works, progress, attendance, days] = [
    byPerson(town.taskWorks),
    byPerson(town.progress),
    byPerson(town.attendance.filter(({ creditedSec }) => creditedSec !== null)),
    byPerson(town.studyDays),
  ]
  const asked = new Map(tasks.map((task) => [task._id, task]))
  return town.persons.flatMap((person) => {
    const { _id: id } = person
    const doings = doingsOf({
      ...{ tasks: asked, lessons, works: works.get(id) ?? [], progress: progress.get(id) ?? [] },
      ...{ attendance: attendance.get(id) ?? [], days: days.get(id) ?? [], ledger: [] },
    })
    const share = shareOf(person, { season, hours: hours.get(id) ?? null, doings })
    return share ? [{ _id: `${GENERATION}:${id}`, v: 1 as const, generation: GENERATION, ...share }] : []
  })
}

/** What the function of tallies would have counted of these members by now, by its own rules. */
export function memberTallies(town: Counted, at: Date) {
  const today = dayOf(at)
  const memberShares = sharesOf(town)
  const moves = memberShares.map((after) => ({ before: null, after }))
  const tallies = deltas(moves).flatMap((delta) => movedTally(null, delta, GENERATION, today) ?? [])
  const heads = new Map(tallies.map(({ placeId, head }) => [placeId, head]))
  const line = (node: NodeRecord) => lineOf(node, heads.get(node._id) ?? null)
  const of = (kind: NodeRecord['kind']) => town.nodes.filter((node) => node.kind === kind)
  const tiers = tiersOf(of('village').map(line))
  const need = ({ _id }: NodeRecord) => heads.get(_id)?.need ?? 0
  const handFirst = of('branch')
    .filter((node) => need(node) > 0)
    .sort((a, b) => need(b) - need(a))
    .slice(0, HAND_FIRST)
    .map(line)
  const one = { _id: String(GENERATION), v: 1 as const }
  const fold: FoldRecord = {
    ...{ _id: 'study', v: 1, shown: GENERATION, next: null, cursor: '', old: [] },
    ...{ fence: 0, leasedUntil: null, applied: null },
  }
  const basis: TallyBasisRecord = { ...one, season: town.season, retired: [], closedAt: null, sealedAt: null }
  const overview: TallyOverviewRecord = {
    ...{ ...one, generation: GENERATION, on: today },
    ...{ tiers: tierSums(tiers), handFirst },
  }
  const pages: TallyPageRecord[] = tiers.flatMap(({ tier, pages }) =>
    pages.map((lines, i) => ({
      ...{ _id: pageId(GENERATION, tier, i), v: 1 as const },
      ...{ generation: GENERATION, lines },
    })),
  )
  return {
    ...{ memberShares, memberTallies: tallies, tallyBases: [basis] },
    ...{ tallyOverviews: [overview], tallyPages: pages },
    folds: [fold],
  }
}
