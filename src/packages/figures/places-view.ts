import type { InputOf } from '@contract/core'
import type { Tier } from '@contract/roster'
import type { PlaceLine, tallies } from '@contract/tallies'
import { SEC_PER_HOUR } from '../../figures/opened-view'
import { askNote, perHead } from '../../figures/places-view'
import { peopleText, tierWords } from '../../words/figures'

export type Among = InputOf<typeof tallies.places>['among']

/** @example amongOf({ tier: 'model' }) // { tier: 'model' } */
export const amongOf = ({ tier, villageId }: Record<string, string | undefined>): Among =>
  villageId ? { villageId } : { tier: !tier || tier === 'none' ? null : (tier as Tier) }

export const placesHead = (among: Among): string =>
  'tier' in among ? `${tierWords(among.tier)}，一个一个看` : '这个村的支部'

/** @param per content seconds of one 学时, as the page was told */
export const perOf = ({ per }: Record<string, string | undefined>): number => Number(per) || SEC_PER_HOUR

/**
 * A village or a branch, and how its people stand.
 * @example placeRow(line, 2_700) // { title: '青石桥村', note: '人均 10.2 学时；60 人，3 人没开始，5 人卡住了，20 人学满了' }
 */
export const placeRow = (
  { name, counts, totalSec }: PlaceLine,
  per: number,
): { title: string; note: string } => {
  const { finished, members } = counts
  const done = finished > 0 && finished < members ? `，${peopleText(finished)}学满了` : ''
  const hours = members > 0 ? `人均 ${perHead(totalSec, members, per)} 学时；` : ''
  return { title: name, note: `${hours}${askNote(counts)}${done}` }
}
