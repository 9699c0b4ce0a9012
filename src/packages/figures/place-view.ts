import type { Figures } from '@contract/tallies'
import { type Opened, SEC_PER_HOUR } from '../../figures/opened-view'

/** What the parts of a place are called. */
export const partsTitle = ({ place: { kind } }: Figures): string =>
  kind === 'branch' ? '学习小组，人均学时' : '支部，人均学时'

/** Members of a branch that are in no group have no page: the number opens who they are. */
export const LOOSE = 'none'

export const openedPart = ({ place, season }: Figures, id: string): Opened | null =>
  id === LOOSE
    ? {
        ...{ placeId: place.id, name: place.name, kind: place.kind, by: { measure: 'ungrouped' as const } },
        secPerHour: season?.secPerHour ?? SEC_PER_HOUR,
      }
    : null
