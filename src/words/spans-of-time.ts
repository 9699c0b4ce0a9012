import { hoursText } from '@domain/hours'

/**
 * A place on a timeline.
 * @example clockText(760) // '12:40'
 */
export const clockText = (sec: number): string => {
  const whole = Math.max(0, Math.floor(sec))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/**
 * What is still to come, to the next half minute.
 * @example roughText(605) // '10 分半'
 */
export const roughText = (sec: number): string => {
  const halves = Math.ceil(Math.max(0, sec) / 30)
  const minutes = Math.floor(halves / 2)
  if (minutes === 0) return halves === 0 ? '0 分钟' : '半分钟'
  return halves % 2 === 1 ? `${minutes} 分半` : `${minutes} 分钟`
}

/**
 * A stretch of time to the second.
 * @example exactText(100) // '1 分 40 秒'
 */
export const exactText = (sec: number): string => {
  const [m, s] = [Math.floor(sec / 60), sec % 60]
  if (m === 0) return `${s} 秒`
  return s === 0 ? `${m} 分钟` : `${m} 分 ${s} 秒`
}

/**
 * What has been done, never more than it was.
 * @example doneText(690) // '11 分钟'
 */
export const doneText = (sec: number): string =>
  sec < 60 ? `${Math.max(0, Math.floor(sec))} 秒` : `${Math.floor(sec / 60)} 分钟`

/**
 * Minutes with their half, as a bare number.
 * @example halvesText(1_290) // '21.5'
 */
export const halvesText = (sec: number): string => String(Math.floor(sec / 30) / 2)

/**
 * Content seconds as 学时, or as minutes where they don't make a tenth of one.
 * @example creditText(240, 2_700) // '4 分钟'
 */
export const creditText = (sec: number, secPerHour: number): string =>
  sec * 10 < secPerHour ? doneText(sec) : `${hoursText(sec, secPerHour)} 学时`
