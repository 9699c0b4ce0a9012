import type {
  NodeRecord,
  PersonRecord,
  SealedPhone,
  SealedWords,
  VisitRecord,
  WishRecord,
} from '@records/index'
import { newWish } from './asking'

const MOST_LETTERS = 20

/** Who is asked for, as names stand in a wish: of several as many as there is room for. */
export const visitedNames = (visited: readonly PersonRecord[]): string =>
  [...visited.map(({ name }) => name).join('、')].slice(0, MOST_LETTERS).join('')

/**
 * The village a suggestion is about: of those who were visited, else of who came. Null when the roster knows none.
 * @example villageFor([{ member: { villageId: 'n-v01' } }], visitor) // 'n-v01'
 */
export const villageFor = (visited: readonly PersonRecord[], visitor: PersonRecord | null): string | null =>
  [...visited, ...(visitor ? [visitor] : [])].map(({ member }) => member?.villageId).find(Boolean) ?? null

interface Suggested {
  id: string
  visit: VisitRecord
  visitor: PersonRecord | null
  visited: readonly PersonRecord[]
  place: NodeRecord
  /** Sealed already: rules know no keys. */
  names: { visitor: SealedWords | null; visited: SealedWords }
  code: SealedPhone
  now: Date
}

/**
 * A suggestion as a wish: filed by who came, for those who said it, with their spoken consent. Their name is hidden, because
 * what they agreed to hand on is the suggestion.
 * @example suggestedWish({ … }).onBehalf?.consent // 'spoken'
 */
export function suggestedWish({
  id,
  visit,
  visitor,
  visited,
  place,
  names,
  code,
  now,
}: Suggested): WishRecord {
  const phone = visited.map((person) => person.phone).find(Boolean) ?? visitor?.phone ?? null
  const asked = {
    name: names.visitor,
    nameHidden: true,
    onBehalf: { name: names.visited, childUnder14: false, consent: 'spoken' as const },
    phone,
    privateNote: null,
    villageId: place._id,
    teamId: null,
    path: place.path,
    placeId: place._id,
    spot: '',
    text: visit.suggestion?.text ?? null,
    textChecked: 'passed' as const,
    voice: null,
    photos: [],
  }
  const filing = { id, code, filer: visitor?.openid ?? '', filerPersonId: visit.byId, at: visit.at, now }
  return { ...newWish(asked, filing), checked: 'passed' }
}
