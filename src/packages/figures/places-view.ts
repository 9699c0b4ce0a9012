import type { InputOf } from '@contract/core'
import type { Tier } from '@contract/roster'
import type { PlaceLine, tallies } from '@contract/tallies'
import { askNote } from '../../figures/places-view'
import { peopleText, tierWords } from '../../words/figures'

export type Among = InputOf<typeof tallies.places>['among']

/** @example amongOf({ tier: 'model' }) // { tier: 'model' } */
export const amongOf = ({ tier, villageId }: Record<string, string | undefined>): Among =>
  villageId ? { villageId } : { tier: !tier || tier === 'none' ? null : (tier as Tier) }

export const placesHead = (among: Among): string =>
  'tier' in among ? `${tierWords(among.tier)}，一个一个看` : '这个村的支部'

/** A village or a branch, and how its people stand. */
export const placeRow = ({ name, counts }: PlaceLine): { title: string; note: string } => ({
  title: name,
  note:
    counts.finished > 0 && counts.finished < counts.members
      ? `${askNote(counts)}，${peopleText(counts.finished)}学满了`
      : askNote(counts),
})
