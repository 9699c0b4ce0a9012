import type { Category } from '@contract/categories'
import type { Channel } from '@contract/lesson'
import type { Cohort } from '@contract/personal'
import type { Doing, Figures, MemberMeasure, RowsBy } from '@contract/tallies'

/** What one 学时 is where nobody says otherwise. */
export const SEC_PER_HOUR = 2_700

/** A number, as one page says it to the next. */
export interface Opened {
  placeId: string
  name: string
  kind: Figures['place']['kind']
  by: RowsBy
  /** Of a branch only its members without a group. */
  loose?: boolean
  secPerHour: number
}

type Params = Record<string, string | undefined>

/**
 * A number as the parameters of a page.
 * @example queryOf({ placeId: 'n-b01', name: '青石桥村党支部', kind: 'branch', by: { measure: 'late' }, secPerHour: 2_700 })
 */
export const queryOf = ({ placeId, name, kind, by, loose, secPerHour }: Opened): string =>
  Object.entries({ placeId, name, kind, per: String(secPerHour), loose: loose || null, ...by })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')

const byOf = ({ measure, doing, week, category, channel, cohort }: Params): RowsBy => {
  if (measure) return { measure: measure as MemberMeasure, ...(cohort && { cohort: cohort as Cohort }) }
  if (doing) return { doing: doing as Doing }
  if (week) return { week }
  return {
    category: (category ?? null) as Category | null,
    channel: (channel ?? null) as Channel | null,
    ...(cohort && { cohort: cohort as Cohort }),
  }
}

/**
 * From a page's parameters; null for a link that names no place. What it says wrongly the server refuses.
 * @example openedOf({ placeId: 'n-b01', measure: 'late' })?.by // { measure: 'late' }
 */
export function openedOf(params: Params): Opened | null {
  const { placeId, name = '', kind = 'branch', per, loose } = params
  if (!placeId) return null
  return {
    placeId,
    // WeChat hands parameters over as they were written, a browser hands them over read.
    name: decodeURIComponent(name),
    kind: kind as Opened['kind'],
    by: byOf(params),
    ...(loose && { loose: true }),
    secPerHour: Number(per) || SEC_PER_HOUR,
  }
}
