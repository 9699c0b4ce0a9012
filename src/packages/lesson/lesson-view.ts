import type { LessonView, Medium, Span } from '@contract/lesson'
import { categoryName } from '../../components/category'
import { mediumWords } from '../../words/media'
import { clockText, creditText, doneText, roughText } from '../../words/spans-of-time'
import { gapsOf } from './line-view'

/** Closer to the end than this, going on would mean watching the last frame. */
const END_SEC = 3

export interface CreditView {
  /** 已记 11 分钟 */
  credited: string
  /** 看完记 0.5 学时 */
  whole: string
}

/**
 * What is credited and what the whole brings; a sentence where watching brings nothing.
 * @param member whether whoever watches could have hours at all
 */
export const creditView = (
  { medium, nominalSec, secPerHour }: Pick<LessonView, 'medium' | 'nominalSec' | 'secPerHour'>,
  { creditedSec, unsentSec }: { creditedSec: number; unsentSec: number },
  member: boolean,
): CreditView | string => {
  const { verb } = mediumWords[medium]
  if (secPerHour === null) {
    return member ? '现在不在学习的日子里，学了不记学时。' : `谁都可以${verb}，登记过的党员记学时。`
  }
  const full = creditedSec >= nominalSec
  const none = unsentSec > 0 ? '正在记' : '还没记学时'
  const part = creditedSec > 0 ? `已记 ${doneText(creditedSec)}` : none
  return {
    credited: full ? `记满了，${creditText(creditedSec, secPerHour)}` : part,
    whole: full ? '' : `${verb}完记 ${creditText(nominalSec, secPerHour)}`,
  }
}

/**
 * Whether the lesson has become full while its page was open.
 * @example hasJustFinished({ nominalSec: 240, creditedSec: 100, secPerHour: 2700 }, { creditedSec: 240 }) // true
 */
export const hasJustFinished = (
  { nominalSec, creditedSec, secPerHour }: Pick<LessonView, 'nominalSec' | 'creditedSec' | 'secPerHour'>,
  now: { creditedSec: number },
): boolean => secPerHour !== null && creditedSec < nominalSec && now.creditedSec >= nominalSec

/**
 * Where to begin: as asked, else where it was left; after the end at the first thing missed, or from the start.
 * @example startSecOf({ positionSec: 240, durationSec: 240, spans: [[0, 100], [120, 240]] }, null) // 100
 */
export const startSecOf = (
  lesson: { positionSec: number; durationSec: number; spans: readonly Span[] },
  askedSec: number | null,
): number => {
  const wanted = askedSec ?? lesson.positionSec
  if (wanted < lesson.durationSec - END_SEC) return Math.max(0, wanted)
  return gapsOf(lesson.spans, lesson.durationSec)[0]?.[0] ?? 0
}

/** What stands over the picture before it moves. */
export const stageWords = (medium: Medium, startSec: number): string => {
  const { verb } = mediumWords[medium]
  return startSec > 0 ? `从 ${clockText(startSec)} 接着${verb}` : `从头${verb}`
}

/** 政策，视频，4 分钟 */
export const factsLine = ({
  category,
  medium,
  durationSec,
}: Pick<LessonView, 'category' | 'medium' | 'durationSec'>): string =>
  `${categoryName[category]}，${mediumWords[medium].name}，${roughText(durationSec)}`

/** Below 0.8 and between these WeChat's player knows no speed, so no page offers one. */
export const rates = [0.8, 1, 1.25, 1.5, 2]

/** @example rateWords(1.25) // '1.25 倍速' */
export const rateWords = (rate: number): string => `${rate} 倍速`
