import { roster } from '@contract/roster'
import { navigateTo } from '@tarojs/taro'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { OverviewView } from './overview-view'

export const toPage = (page: 'import' | 'export' | 'plan', query = '') =>
  navigateTo({ url: `/packages/organiser/${page}${query}` })

export const toRoster = () => navigateTo({ url: '/packages/organiser/roster' })

export const toSeason = () => navigateTo({ url: '/packages/season/index' })

export const toImport = ({ unfinishedId }: OverviewView) =>
  toPage('import', unfinishedId === null ? '' : `?importId=${unfinishedId}`)

export const toCourses = () => navigateTo({ url: '/packages/courses-admin/index' })

export const toWall = () => navigateTo({ url: '/packages/wishdesk/wall' })

/** Whoever answers for wishes sees which ones a number counts; the county sees the weekly tables. */
export const toWishFigures = (acts: boolean) =>
  navigateTo({ url: `/packages/wishstats/${acts ? 'index' : 'weekly'}` })

export const toBranch = (branchId: string) =>
  navigateTo({ url: `/packages/secretary/index?branchId=${branchId}` })

/** Who is on the roster, branch by branch. */
export const useOverview = () => useFirstPaint({ op: roster.overview, input: {}, name: 'overview' })
