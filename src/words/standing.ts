import type { Standing, StandingState } from '@contract/standing'
import type { SeasonView } from '@contract/study'
import { dayOf } from '@domain/day'
import { missingText } from '@domain/hours'
import type { IconName } from '../components/icon'
import { dayWords, nearDayWords } from './moments'

interface StateWords {
  word: string
  icon: IconName
}

/** How somebody stands, in the order in which they want to be asked. */
export const standingWords: Record<StandingState, StateWords> = {
  notBegun: { word: '没开始', icon: 'unbegun' },
  stuck: { word: '卡住了', icon: 'alert' },
  onPace: { word: '跟得上', icon: 'going' },
  finished: { word: '已完成', icon: 'done' },
}

/** So long after the closing day a day of the calendar says nothing any more. */
const FAR_DAYS = 200

/**
 * How much too late, or null when in time.
 * @example lateText(17) // '晚 17 天'
 */
export const lateText = (lateDays: number): string | null => {
  if (lateDays === 0) return null
  if (lateDays <= FAR_DAYS) return `晚 ${lateDays} 天`
  return lateDays <= 365 ? '晚大半年' : '晚一年多'
}

const paceText = ({ finishOn, lateDays }: Standing): string => {
  if (finishOn === null) return ''
  return lateDays > FAR_DAYS ? '，照这样一季学不满' : `，照这样 ${dayWords(finishOn)}学满`
}

const lastText = ({ lastOn }: Standing, now: Date): string =>
  lastOn === null ? '' : `${nearDayWords(lastOn, now)}学过`

/** Idle for long, and still in time at the speed from before: that day would sound like good news. */
const isIdleInTime = ({ state, lateDays }: Standing): boolean => state === 'stuck' && lateDays === 0

/**
 * Why somebody stands where they stand, and what it leads to.
 * @example standingText(twelveIdleDays, now) // '12 天没动，照这样 4 月 6 日学满'
 */
export const standingText = (standing: Standing, now: Date): string => {
  const { state, idleDays, lastOn } = standing
  if (state === 'finished') return lastOn === null ? '学满了' : `学满了，${lastText(standing, now)}`
  if (state === 'notBegun') return idleDays === 0 ? '还没动' : `开学 ${idleDays} 天，还没动`
  const last = idleDays >= 3 ? `${idleDays} 天没动` : lastText(standing, now)
  return isIdleInTime(standing) ? last : `${last}${paceText(standing)}`
}

/**
 * The same where the season is known, which may be over.
 * @example whyText(missingTwoHours, aSeasonOfLastYear, now) // '还差 2 学时没学满'
 */
export const whyText = (standing: Standing, season: SeasonView, now: Date): string => {
  const missing = `还差 ${missingText(0, standing.missingSec, season.secPerHour)} 学时`
  if (standing.state !== 'finished' && dayOf(now) > season.closesOn) return `${missing}没学满`
  const words = standingText(standing, now)
  return isIdleInTime(standing) ? `${words}，${missing}` : words
}
