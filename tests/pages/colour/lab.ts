import type { Rgb } from './srgb'

/** D65, 2°. */
const WHITE = [0.95047, 1, 1.08883] as const

const bend = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : ((24_389 / 27) * t + 16) / 116)

const labOf = ([r, g, b]: Rgb): Rgb => {
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE[0])
  const y = bend((0.2126729 * r + 0.7151522 * g + 0.072175 * b) / WHITE[1])
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / WHITE[2])
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE 1976 ΔE, the measure that the look's 14 was stated in. */
export const deltaE = (one: Rgb, other: Rgb): number => {
  const [a, b] = [labOf(one), labOf(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
