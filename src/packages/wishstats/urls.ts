import type { WishMeasure } from '@contract/statistics'
import { navigateTo } from '@tarojs/taro'
import type { By, CategoryId } from './figures-view'

/** What of the wishes a number counts, as one page says it to the next. */
export interface Opened {
  placeId: string
  month: string | null
  category: CategoryId | null
  by: By
  title: string
}

type Params = Record<string, string | undefined>

const whatOf = (by: By): Params =>
  'measure' in by
    ? { measure: by.measure }
    : 'through' in by
      ? { through: by.through }
      : { helperId: by.helperId, what: by.what }

const queryOf = ({ placeId, month, category, by, title }: Opened): string =>
  Object.entries({ placeId, ...(month && { month }), ...(category && { category }), ...whatOf(by), title })
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&')

export const openRows = (opened: Opened) => navigateTo({ url: `/packages/wishstats/rows?${queryOf(opened)}` })

function byOf({ measure, through, helperId, what }: Params): By | null {
  if (measure) return { measure: measure as WishMeasure }
  if (through) return { through } as By
  return helperId && what ? ({ helperId, what } as By) : null
}

/**
 * From a page's parameters; null for a link that says too little. What it says wrongly the server refuses.
 * @example openedOf({ placeId: 'n-v01', measure: 'overdue', title: '过了日子的' })
 */
export function openedOf(params: Params): Opened | null {
  const by = byOf(params)
  const { placeId, month = null, category = null, title = '' } = params
  if (!placeId || !by) return null
  // WeChat hands parameters over as they were written, a browser hands them over read.
  return { placeId, month, category: category as CategoryId | null, by, title: decodeURIComponent(title) }
}

export const openWish = (wishId: string) => navigateTo({ url: `/packages/wishdesk/wish?wishId=${wishId}` })
