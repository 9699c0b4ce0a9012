import type { Figures, PlaceLine, RowsBy } from '@contract/tallies'
import { navigateTo } from '@tarojs/taro'
import { type Opened, queryOf, SEC_PER_HOUR } from './opened-view'

export const openRows = (opened: Opened) => navigateTo({ url: `/packages/figures/rows?${queryOf(opened)}` })

/** Opens what numbers of these figures are made of. */
export const opensOf =
  ({ place, season }: Figures) =>
  (by: RowsBy) =>
    openRows({ ...place, placeId: place.id, by, secPerHour: season?.secPerHour ?? SEC_PER_HOUR })

export const openPlace = ({ id }: Pick<PlaceLine, 'id'>) =>
  navigateTo({ url: `/packages/figures/index?placeId=${id}` })

export const openPlaces = (query: string) => navigateTo({ url: `/packages/figures/places?${query}` })

export const toExport = ({ id, name }: Pick<PlaceLine, 'id' | 'name'>) =>
  navigateTo({ url: `/packages/figures/export?placeId=${id}&name=${encodeURIComponent(name)}` })

export const toCheck = () => navigateTo({ url: '/packages/figures/check' })
