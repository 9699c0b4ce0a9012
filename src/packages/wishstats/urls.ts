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

export const openRows = (opened: Opened) =>
  navigateTo({ url: `/packages/wishstats/rows?of=${encodeURIComponent(JSON.stringify(opened))}` })

/** From a page's parameters; null for a link that somebody has made up. */
export function openedOf(of: string | undefined): Opened | null {
  try {
    return JSON.parse(decodeURIComponent(of ?? '')) as Opened
  } catch {
    return null
  }
}

export const openWish = (wishId: string) => navigateTo({ url: `/packages/wishdesk/wish?wishId=${wishId}` })
