import { isPlainObject } from './document'

/** MongoDB's order of types; `undefined` stands for an empty array in an index or a sort, below null and missing. */
export function rankOf(value: unknown): number {
  if (value === undefined) return 0
  if (value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (isPlainObject(value)) return 4
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 6
  if (value instanceof Date) return 7
  return 8
}

const threeWay = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const compareNumbers = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b)
    ? threeWay(Number(!Number.isNaN(a)), Number(!Number.isNaN(b)))
    : threeWay(a, b)

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareObjects(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [[keyA, valueA], [keyB, valueB]] = [left[i]!, right[i]!]
    const order = rankOf(valueA) - rankOf(valueB) || threeWay(keyA, keyB) || compareValues(valueA, valueB)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Orders any two stored values as MongoDB does. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  const rank = rankOf(a)
  const byRank = rank - rankOf(b)
  if (byRank !== 0) return byRank
  if (rank === 2) return compareNumbers(a as number, b as number)
  if (rank === 4) return compareObjects(a as Record<string, unknown>, b as Record<string, unknown>)
  if (rank === 5) return compareArrays(a as unknown[], b as unknown[])
  if (rank === 7) return compareNumbers((a as Date).getTime(), (b as Date).getTime())
  return threeWay(String(a), String(b))
}

export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0
