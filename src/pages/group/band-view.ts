import type { MyGroup } from '@contract/groups'
import type { SeasonView } from '@contract/study'
import { dayOf } from '@domain/day'
import { hoursText } from '@domain/hours'
import { dayWords } from '../../words/moments'

export interface BandView {
  title: string
  sentence: string
  /** 您 9.5 */
  mine: string
  minePercent: number
  /** 一半人在 8 到 11 */
  middle: string
  lowPercent: number
  highPercent: number
  /** The end of the scale, in 学时. */
  required: string
}

const DAY_MS = 86_400_000
/** More than an hour a day is nothing one asks of anybody. */
const MOST_A_DAY_MIN = 60
const daysTo = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

const aDayOf = (missingSec: number, days: number): number => Math.ceil(missingSec / 60 / days)

/** By the whole alone: how the rooms stand 今日 tells. */
const outlookOf = (mySec: number, season: SeasonView, now: Date): { sentence: string; catchUp?: string } => {
  const today = dayOf(now)
  const missing = season.requiredSec - mySec
  const goal = `${hoursText(season.requiredSec, season.secPerHour)} 学时`
  const closes = dayWords(season.closesOn)
  if (missing <= 0) return { sentence: `${goal}学到了，想温习随时来。` }
  if (today > season.closesOn) return { sentence: `这一季 ${closes}结束了。` }
  if (today < season.opensOn) return { sentence: `${dayWords(season.opensOn)}开学，慢慢来。` }
  const soFar = daysTo(season.opensOn, today) + 1
  const finish = mySec > 0 ? Math.ceil((missing * soFar) / mySec) : Number.POSITIVE_INFINITY
  const left = daysTo(today, season.closesOn)
  if (finish <= left) return { sentence: `照这个劲头，${closes}前能学到 ${goal}。`, catchUp: '还赶得上' }
  const aDay = aDayOf(missing, left + 1)
  if (aDay > MOST_A_DAY_MIN) return { sentence: `到 ${closes}有点紧，请指导员帮着排一排。` }
  return { sentence: `一天学 ${aDay} 分钟，${closes}前能学到 ${goal}。`, catchUp: '还赶得上' }
}

/** Somebody behind the others hears what can still be done, and not that they are behind. */
const titleOf = (
  mySec: number,
  { lowSec, highSec }: NonNullable<MyGroup['band']>,
  catchUp: string | undefined,
): string => {
  if (mySec < lowSec) return catchUp ?? '离学满还有一段'
  return mySec > highSec ? '您学得快一些' : '您和大家差不多'
}

/**
 * Where the middle half of the group is, and where I am; null where a group is too small to tell without naming somebody.
 * @param now the server's
 */
export const bandView = (group: MyGroup, now: Date): BandView | null => {
  const { band, season, mySec } = group
  if (band === null || season === null) return null
  const percent = (sec: number) => Math.min(100, Math.round((sec * 1_000) / season.requiredSec) / 10)
  const hours = (sec: number) => hoursText(sec, season.secPerHour)
  const [low, high] = [hours(band.lowSec), hours(band.highSec)]
  const { sentence, catchUp } = outlookOf(mySec, season, now)
  return {
    title: titleOf(mySec, band, catchUp),
    sentence,
    mine: `您 ${hours(mySec)}`,
    minePercent: percent(mySec),
    middle: low === high ? `一半人在 ${low} 上下` : `一半人在 ${low} 到 ${high}`,
    lowPercent: percent(band.lowSec),
    highPercent: percent(band.highSec),
    required: hours(season.requiredSec),
  }
}
