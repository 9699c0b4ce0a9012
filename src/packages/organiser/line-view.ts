import type { PlanBranch, PlanLine } from '@contract/groups'
import { nameWithin } from './plan-view'

/** Where they live, as finely as an organiser is told. */
const placeOf = ({ residence }: PlanLine): string =>
  residence ? `住在${residence.name.split(' ').at(-1)!}` : '没登记住处'

/**
 * Why somebody is put where they are put, in words.
 * @example whyText({ nearness: 'city', residence: { code: '440300', name: '广东省 深圳市' }, to: { … }, … }) // '住在深圳市，和这一组在一个市'
 */
export const whyText = (line: PlanLine): string => {
  const place = placeOf(line)
  if (line.byHand) return line.to ? `${place}，您调过来的` : `${place}，您先不分的`
  if (line.to === null) return line.residence ? `${place}，附近的组都满了` : `${place}，支部的组都满了`
  if (line.pinned) return `${place}，固定在这一组`
  const why: Record<PlanLine['nearness'], string> = {
    district: '就在这一组的片区里',
    city: '和这一组在一个市',
    province: '和这一组在一个省',
    elsewhere: '附近没有组，先在这一组',
    anywhere: '这一组哪里的人都收',
    unknown: '放在有空位的组',
  }
  return `${place}，${why[line.nearness]}`
}

type Kind = 'moves' | 'joins' | 'unplaced' | 'stays'

export interface LineRow {
  line: PlanLine
  name: string
  /** `佛山小组 → 东莞小组` */
  way: string
  why: string
}

export interface LineGroup {
  kind: Kind
  title: string
  rows: LineRow[]
}

const kindOf = ({ from, to }: PlanLine): Kind => {
  if (to === null) return 'unplaced'
  if (from === null) return 'joins'
  return from.id === to.id ? 'stays' : 'moves'
}

const titles: Record<Kind, string> = { unplaced: '分不下', moves: '换组', joins: '进组', stays: '不动' }

const wayOf = (branch: string, { from, to }: PlanLine): string => {
  const called = ({ name }: { name: string }) => nameWithin(branch, name)
  if (to === null) return from ? `现在在${called(from)}` : '还没有小组'
  if (from === null) return `进${called(to)}`
  return from.id === to.id ? `在${called(to)}` : `${called(from)} → ${called(to)}`
}

/**
 * The people of a branch by what happens to them, those who need a hand first.
 * @param branch its name, which its own groups need not repeat
 */
export const lineGroups = (branch: string, lines: readonly PlanLine[]): LineGroup[] =>
  (['unplaced', 'moves', 'joins', 'stays'] as const)
    .map((kind) => {
      const some = lines.filter((line) => kindOf(line) === kind)
      return {
        kind,
        title: `${titles[kind]} ${some.length} 人`,
        rows: some.map((line) => ({
          line,
          name: line.name ?? '没有名字',
          way: wayOf(branch, line),
          why: whyText(line),
        })),
      }
    })
    .filter(({ rows }) => rows.length > 0)

export interface Seat {
  /** Null leaves them without a group for now. */
  id: string | null
  name: string
  note: string
  full: boolean
}

/** The groups that somebody can be put into: the branch's own, and where the plan has them now. */
export const seatsOf = (branch: PlanBranch, line: PlanLine): Seat[] => {
  const own = branch.groups.map(({ id, name, after, capacity }) => ({
    id,
    name: nameWithin(branch.name, name),
    note: `分完 ${after} 人，名额 ${capacity}`,
    full: after >= capacity && id !== line.to?.id,
  }))
  const elsewhere = [line.to, line.from].filter(
    (group, i, all): group is { id: string; name: string } =>
      group !== null &&
      all.findIndex((one) => one?.id === group.id) === i &&
      !own.some(({ id }) => id === group.id),
  )
  return [
    ...own,
    ...elsewhere.map(({ id, name }) => ({ id, name, note: '别的支部的组', full: false })),
    { id: null, name: '先不分', note: '留着，等有名额再说', full: false },
  ]
}
