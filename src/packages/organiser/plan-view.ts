import type { OutputOf } from '@contract/core'
import type { Fix, groups, PlanBranch, PlanView } from '@contract/groups'
import { countText, percentOf } from '../../words/numbers'

type Planning = OutputOf<typeof groups.planning>

/** While it is so, it goes on by slices. */
export const isMoving = ({ state }: PlanView): boolean => state === 'applying' || state === 'undoing'

/** A plan that has something to say; one undone or dropped has had its day. */
export const standing = (plan: PlanView | null): PlanView | null =>
  plan && plan.state !== 'undone' && plan.state !== 'dropped' ? plan : null

const many = countText

/**
 * @example standingText({ mobile: 525, grouped: 498, … }) // '525 名在外党员，498 名有小组，还有 27 名没有'
 */
export const standingText = ({ mobile, grouped }: Planning): string =>
  grouped === mobile
    ? `${many(mobile)} 名在外党员，都有小组`
    : `${many(mobile)} 名在外党员，${many(grouped)} 名有小组，还有 ${many(mobile - grouped)} 名没有`

const parts = ({ moves, joins, unplaced }: { moves: number; joins: number; unplaced: number }): string[] => [
  ...(moves > 0 ? [`${many(moves)} 人换组`] : []),
  ...(joins > 0 ? [`${many(joins)} 人进组`] : []),
  ...(unplaced > 0 ? [`${many(unplaced)} 人分不下`] : []),
]

/** The first line of the page, and the one under it. */
export const headOf = (plan: PlanView): { head: string; line: string } => {
  const { counts, skipped, state } = plan
  const changed = counts.moves + counts.joins
  const left = [
    ...(skipped > 0 ? [`${many(skipped)} 人这中间有了变动，没动他们`] : []),
    ...(counts.unplaced > 0 ? [`${many(counts.unplaced)} 人没分下，照下面的办法加名额或建组`] : []),
  ]
  if (state === 'applied')
    return {
      head: `分好了，${many(Math.max(0, changed - skipped))} 人到了新的小组`,
      line: left.length > 0 ? `${left.join('；')}。` : '分得不合适，还可以撤回。',
    }
  if (state === 'applying') return { head: '正在照方案分', line: '可以先去忙别的，回来接着看。' }
  if (state === 'undoing') return { head: '正在撤回', line: '后来自己换过组的，不动。' }
  const says = parts(counts)
  return {
    head: says.length > 0 ? says.join('，') : '不用动，现在这样就合适',
    line: `${many(counts.stays)} 人留在原来的小组。${changed > 0 ? '点了才动，现在谁也没动。' : ''}`,
  }
}

/** @example progressOf({ state: 'applying', done: 100, total: 525, … }) // { words: '分了 100 人，共 525 人', percent: 19 } */
export const progressOf = ({ state, done, total }: PlanView) => ({
  words: `${state === 'undoing' ? '退了' : '分了'} ${many(done)} 人，共 ${many(total)} 人`,
  percent: percentOf(done, total),
})

/**
 * A group inside its own branch, where the village need not be said again.
 * @example nameWithin('青石桥村党支部', '青石桥村东莞学习小组') // '东莞学习小组'
 */
export const nameWithin = (branch: string, group: string): string => {
  const village = branch.replace(/党支部$/, '')
  return group.startsWith(village) ? group.slice(village.length) : group
}

export interface GroupBar {
  id: string
  name: string
  /** `18 → 20，名额 20` */
  says: string
  /** Of the capacity: those who are there before and after, and those who come on top. */
  staysPercent: number
  comesPercent: number
  goesPercent: number
  instructed: boolean
}

/**
 * A group's load before and after, in hundredths of whatever is largest: capacity, or a load beyond it.
 * @example groupBar({ before: 18, after: 20, capacity: 20, … }).says // '18 → 20 人，名额 20'
 */
export const groupBar = (group: PlanBranch['groups'][number]): GroupBar => {
  const { id, name, before, after, capacity, instructed } = group
  const whole = Math.max(before, after, capacity)
  return {
    id,
    name,
    says: `${before === after ? after : `${before} → ${after}`} 人，名额 ${capacity}`,
    staysPercent: percentOf(Math.min(before, after), whole),
    comesPercent: percentOf(Math.max(0, after - before), whole),
    goesPercent: percentOf(Math.max(0, before - after), whole),
    instructed,
  }
}

export interface BranchCard {
  id: string
  name: string
  note: string
  bars: GroupBar[]
  fixes: Fix[]
  uninstructed: string[]
}

/** The groups of a branch, named as inside it. */
export const barsOf = ({ name, groups: all }: PlanBranch): GroupBar[] =>
  all.map((group) => groupBar({ ...group, name: nameWithin(name, group.name) }))

const touched = ({ moves, joins, unplaced }: PlanBranch): boolean => moves + joins + unplaced > 0

const card = (branch: PlanBranch): BranchCard => ({
  id: branch.id,
  name: branch.name,
  note: touched(branch) ? parts(branch).join('，') : `${many(branch.members)} 人都不动`,
  bars: barsOf(branch),
  fixes: branch.fixes,
  uninstructed: branch.groups
    .filter(({ instructed, after }) => !instructed && after > 0)
    .map(({ name }) => nameWithin(branch.name, name)),
})

/** Branches where something happens, those that can't place everybody first; and the rest. */
export const branchCards = ({ branches }: PlanView): { touched: BranchCard[]; still: BranchCard[] } => ({
  touched: branches
    .filter(touched)
    .sort((one, other) => Number(other.unplaced > 0) - Number(one.unplaced > 0))
    .map(card),
  still: branches.filter((branch) => !touched(branch) && branch.members > 0).map(card),
})

const MOST_ROOM = 200
const LEAST_NEW_ROOM = 20

/** The last part of a place without 省 or 市, as a group is named after it. */
const shortPlace = (name: string): string =>
  name
    .split(' ')
    .at(-1)!
    .replace(/[省市]$/, '')

export type FixAction =
  | {
      kind: 'moreRoom'
      groupId: string
      capacity: number
      from: number
      verb: string
      title: string
      line: string
    }
  | {
      kind: 'newGroup'
      name: string
      region: string | null
      capacity: number
      verb: string
      title: string
      line: string
    }

/**
 * A fix as something to do: what to call it, and what to send.
 * @param branch its name gives a new group the village
 * @param capacity the group's places now; null where the group is no longer there
 */
export const fixAction = (fix: Fix, branch: string, capacity: number | null): FixAction | null => {
  if (fix.kind === 'moreRoom') {
    if (capacity === null) return null
    const wanted = Math.min(MOST_ROOM, capacity + fix.more)
    return {
      kind: 'moreRoom',
      groupId: fix.groupId,
      capacity: wanted,
      from: capacity,
      verb: '加名额',
      title: `${fix.group}加 ${many(fix.more)} 个名额`,
      line: `名额从 ${capacity} 个加到 ${wanted} 个，就都分得下`,
    }
  }
  const place = fix.region ? shortPlace(fix.region.name) : ''
  const name = `${branch.replace(/党支部$/, '')}${place}学习小组`
  return {
    kind: 'newGroup',
    name: [...name].slice(-30).join(''),
    region: fix.region?.code ?? null,
    capacity: Math.min(MOST_ROOM, Math.max(LEAST_NEW_ROOM, fix.members)),
    verb: '建新组',
    title: place ? `在${place}建一个新组` : '建一个新组',
    line: `${many(fix.members)} 人能进去`,
  }
}
