import type { TextSize } from '@contract/study'

const STANDARD_PX = 17
/** WeChat's own 关怀模式 sets 23.8 px, 1.4 of the standard (PLATFORM §5). */
const CARE_PX = 23.8
/** From here on the standard layout has no room for its words. */
const CARE_FACTOR = 1.3

export interface Reading {
  /** 关怀 layout: fewer facts, larger targets. */
  care: boolean
  /** WeChat's scale alone asks for it, so the switch has nothing to switch. */
  careByPhone: boolean
  /** The value of `--u`, from which every size of type follows. */
  bodyPx: number
}

/**
 * @param factor WeChat's type scale, 1 = standard
 * @example readingOf(1.2, 'system') // { care: false, careByPhone: false, bodyPx: 20.4 }
 */
export const readingOf = (factor: number, textSize: TextSize): Reading => {
  const careByPhone = factor >= CARE_FACTOR
  const care = careByPhone || textSize === 'care'
  const scaled = Math.round(STANDARD_PX * Math.max(1, factor) * 10) / 10
  return { care, careByPhone, bodyPx: care ? Math.max(CARE_PX, scaled) : scaled }
}
