import type { SeasonRecord } from '@records/index'

/** What a share of a season is made by. */
const asked = (season: SeasonRecord | null): unknown =>
  season && [
    ...[season._id, season.opensOn, season.closesOn, season.minutesPerHour],
    ...[season.requiredHours, season.rooms, season.plans ?? []],
  ]

export interface Basis {
  season: SeasonRecord | null
  retired: string[]
}

/**
 * Whether two of them count everybody the same.
 * @example countsAlike({ season, retired: [] }, { season: { ...season, name: '夏训' }, retired: [] }) // true
 */
export const countsAlike = (a: Basis, b: Basis): boolean =>
  JSON.stringify([asked(a.season), a.retired]) === JSON.stringify([asked(b.season), b.retired])

/**
 * Whether a generation that counts by `kept` has to be counted anew. One that is sealed never is, until another season opens.
 * @example isOutdated({ …, sealedAt: null }, { season: with another 学时, retired: [] }) // true
 */
export const isOutdated = (kept: Basis & { sealedAt: Date | null }, now: Basis): boolean =>
  kept.season?._id === now.season?._id && kept.sealedAt !== null ? false : !countsAlike(kept, now)

/**
 * Whether what is shown was counted by another season, or other rules, than are open by now.
 * @example isBehind({ season: null, retired: [], sealedAt: null }, season) // true
 */
export const isBehind = (kept: Basis & { sealedAt: Date | null }, open: SeasonRecord): boolean =>
  isOutdated(kept, { season: open, retired: kept.retired })
