import type { Figures, MemberCounts, PlaceLine } from '@contract/tallies'
import { hoursText } from '@domain/hours'
import { peopleText } from '../words/figures'
import { countText } from '../words/numbers'

export interface PlaceBar {
  id: string
  name: string
  /** 人均, 10.2; null where nobody is. */
  hours: string | null
  percent: number
  /** 共 86 人，12 人没开始，8 人卡住了 */
  note: string
  /** 青石桥村，人均 10.2 学时，该学满 16 学时 */
  heard: string
}

export interface PlacesView {
  bars: PlaceBar[]
  /** Where today should be, as a part of what is required; null where nothing is asked for. */
  evenPercent: number | null
  even: string | null
}

interface Whole {
  secPerHour: number
  /** Of the place that they are parts of. */
  evenSec: number
  requiredSec: number
}

/** The part of a branch that is no place: its members without a group. */
export const LOOSE = 'none'

/**
 * How many of a place want to be asked.
 * @example askNote(counts) // '86 人，12 人没开始，8 人卡住了'
 */
export function askNote({ members, notBegun, stuck, finished }: MemberCounts): string {
  if (members === 0) return '还没有党员'
  const want = [
    ...(notBegun > 0 ? [`${peopleText(notBegun)}没开始`] : []),
    ...(stuck > 0 ? [`${peopleText(stuck)}卡住了`] : []),
  ]
  if (want.length > 0) return [peopleText(members), ...want].join('，')
  return finished === members ? `${peopleText(members)}，都学满了` : `${peopleText(members)}，个个跟得上`
}

/**
 * 人均学时.
 * @example perHead(1_652_400, 60, 2_700) // '10.2'
 */
export const perHead = (sec: number, members: number, secPerHour: number): string =>
  hoursText(sec / Math.max(1, members), secPerHour)

const barOf = ({ id, name, counts, totalSec, requiredSec }: PlaceLine, secPerHour: number): PlaceBar => {
  const hours = counts.members === 0 ? null : perHead(totalSec, counts.members, secPerHour)
  const asked = perHead(requiredSec, counts.members, secPerHour)
  return {
    ...{ id, name, hours, note: askNote(counts) },
    percent: Math.min(100, (totalSec * 100) / Math.max(1, requiredSec)),
    heard: hours === null ? `${name}，还没有党员` : `${name}，人均 ${hours} 学时，该学满 ${asked} 学时`,
  }
}

/** The whole width of a bar is what its people are asked for, so one dashed line fits all of them. */
export function placesView(
  lines: readonly PlaceLine[],
  { secPerHour, evenSec, requiredSec }: Whole,
): PlacesView {
  const withPeople = lines.filter(({ counts }) => counts.members > 0)
  const asked = new Set(
    withPeople.map(({ counts, requiredSec: all }) => perHead(all, counts.members, secPerHour)),
  )
  const share = requiredSec === 0 ? null : evenSec / requiredSec
  const [first] = withPeople
  const even =
    share === null || !first
      ? null
      : asked.size === 1
        ? `虚线是今天该到的 ${perHead(first.requiredSec * share, first.counts.members, secPerHour)} 学时`
        : '虚线是今天该到的地方，各处要学的不一样多'
  return {
    bars: lines.map((line) => barOf(line, secPerHour)),
    evenPercent: share === null || even === null ? null : Math.min(100, share * 100),
    even,
  }
}

export const wholeOf = ({ season, evenSec, requiredSec }: Figures): Whole => ({
  secPerHour: season?.secPerHour ?? 2_700,
  evenSec,
  requiredSec,
})

/**
 * A list of bars in one sentence: how many reach today's line.
 * @param count of all there are; the bars may be the first of them
 * @example placesText('示范村', 6, view) // '示范村 6 个，4 个到了今天该到的'
 */
export function placesText(title: string, count: number, view: PlacesView): string {
  const { evenPercent } = view
  const bars = view.bars.filter(({ id }) => id !== LOOSE)
  if (bars.length < count) return `${title} ${countText(count)} 个，这里是前 ${bars.length} 个，照名字排`
  if (evenPercent === null) return `${title} ${bars.length} 个`
  const there = bars.filter(({ hours, percent }) => hours !== null && percent >= evenPercent).length
  return `${title} ${bars.length} 个，${there} 个到了今天该到的`
}
