import type { ExportPurpose } from '@contract/sheet'

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * How long an exported file lies there: a day.
 * @example exportEnds(new Date('2026-12-15T11:30:00Z')).toISOString() // '2026-12-16T11:30:00.000Z'
 */
export const exportEnds = (now: Date): Date => new Date(now.getTime() + DAY_MS)

/** What a file was taken for, as its title says it. */
export const purposeWords: Record<ExportPurpose, string> = {
  check: '核对名册',
  contact: '联系党员',
  report: '上报',
}
