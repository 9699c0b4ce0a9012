import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Repeatable choices. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean
  pick<T>(from: readonly T[]): T
  shuffled<T>(from: readonly T[]): T[]
}

/** FNV-1a, so that a stream can be named in words. */
const hash = (label: string): number =>
  [...label].reduce((sum, char) => Math.imul(sum ^ char.codePointAt(0)!, 0x01000193), 0x811c9dc5)

/**
 * A stream of choices named by a label. Streams are independent: one more name drawn moves no hours.
 * pure-rand because Math.random takes no seed; it is the generator that fast-check already brings.
 */
export const drawOf = (label: string): Draw => {
  const generator = xoroshiro128plus(hash(label))
  const int = (low: number, high: number): number => uniformInt(generator, low, high)
  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (from) => from[int(0, from.length - 1)]!,
    shuffled: (from) => {
      const copy = [...from]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
      }
      return copy
    },
  }
}
