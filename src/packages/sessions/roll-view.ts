import type { Attendee } from '@contract/sessions'
import { clockOf } from '../../words/moments'
import { presenceName } from '../../words/sessions'

export interface RollRow {
  personId: string
  name: string
  note: string
  present: boolean
  /** Differs from what the server knows. */
  changed: boolean
}

const ORDER: Attendee['presence'][] = ['waiting', 'present', 'coming', 'invited', 'absent', 'notComing']
/** More would not be read but scrolled past; a name finds everybody. */
const SHOWN = 60

const noteOf = ({ presence, by, at, invited }: Attendee): string => {
  if (presence === 'present' && by === 'host') return '点了名'
  if (presence === 'present' && at) return `${clockOf(at)} 签到`
  if (presence === 'waiting' && at) return `${clockOf(at)} 输的码，交得晚了，等您点头`
  return invited ? presenceName[presence] : '没请，来了也能点'
}

interface Roll {
  rows: RollRow[]
  /** How many more a name would find. */
  hidden: number
  present: number
  changed: number
}

const isPresent = (person: Attendee, ticks: ReadonlyMap<string, boolean>): boolean =>
  ticks.get(person.personId) ?? person.presence === 'present'

/**
 * The host's list: who waits for a nod first, then who is there, then the others; by name when one is typed.
 * @param ticks what was tapped and isn't handed in yet
 */
export function rollView(
  people: readonly Attendee[],
  ticks: ReadonlyMap<string, boolean>,
  find: string,
): Roll {
  const rank = (person: Attendee) => ORDER.indexOf(person.presence) + (person.invited ? 0 : ORDER.length)
  const found = [...people]
    .filter(({ name }) => find === '' || name?.includes(find))
    .sort((a, b) => rank(a) - rank(b))
  return {
    rows: found.slice(0, SHOWN).map((person) => ({
      personId: person.personId,
      name: person.name ?? '',
      note: noteOf(person),
      present: isPresent(person, ticks),
      changed: ticks.has(person.personId),
    })),
    hidden: Math.max(0, found.length - SHOWN),
    present: people.filter((person) => isPresent(person, ticks)).length,
    changed: ticks.size,
  }
}
