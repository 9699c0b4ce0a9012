import type { Nearness } from '@contract/groups'
import { MUNICIPALITIES } from '@domain/mask'

/**
 * What a member in a group so near costs a plan. A group that takes anybody stands behind one of the same province and
 * before one that gathers people somewhere else; whose residence isn't kept costs the same everywhere.
 */
export const nearnessCost: Readonly<Record<Nearness, number>> = {
  district: 0,
  city: 1,
  province: 2,
  anywhere: 3,
  elsewhere: 4,
  unknown: 0,
}

const isMunicipality = (code: string): boolean => MUNICIPALITIES.includes(code.slice(0, 2))

/**
 * The city that a division belongs to; null for a whole province.
 * A county that answers to its province directly (429004 仙桃市) is a city of its own.
 */
function cityOf(code: string): string | null {
  if (isMunicipality(code)) return `${code.slice(0, 2)}0000`
  if (code.endsWith('0000')) return null
  return code.slice(2, 4) === '90' ? code : `${code.slice(0, 4)}00`
}

/**
 * How near a group is to where somebody lives. `district`: its region is, or holds, their district, as a city does;
 * a group of a whole province is only as near as the province, or it would take people away from the group of their city.
 * @param residence GB/T 2260 code; null when none is kept
 * @param region GB/T 2260 code of the group; null when it takes anybody
 * @example nearnessOf('440305', '440300') // 'district': 南山区 lies in 深圳市
 * @example nearnessOf('440305', '440306') // 'city'
 * @example nearnessOf('440305', '440000') // 'province'
 */
export function nearnessOf(residence: string | null, region: string | null): Nearness {
  if (residence === null) return 'unknown'
  if (region === null) return 'anywhere'
  const city = cityOf(residence)
  if (region === residence || (city !== null && region === city)) return 'district'
  if (city !== null && city === cityOf(region)) return 'city'
  return residence.slice(0, 2) === region.slice(0, 2) ? 'province' : 'elsewhere'
}
