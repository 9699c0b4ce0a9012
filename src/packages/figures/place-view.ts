import type { Figures } from '@contract/tallies'
import { type Opened, SEC_PER_HOUR } from '../../figures/opened-view'
import { LOOSE } from '../../figures/places-view'

/** What the parts of a place are called. */
export const partsTitle = ({ place: { kind } }: Figures): string => (kind === 'branch' ? '学习小组' : '支部')

/**
 * What a part opens that has no page of its own: members of a branch in no group are shown as rows.
 * @example openedPart(figures, 'n-b01-s1') // null
 */
export const openedPart = ({ place, season }: Figures, id: string): Opened | null =>
  id === LOOSE
    ? {
        ...{ placeId: place.id, name: place.name, kind: place.kind, by: { measure: 'members' as const } },
        loose: true,
        secPerHour: season?.secPerHour ?? SEC_PER_HOUR,
      }
    : null
