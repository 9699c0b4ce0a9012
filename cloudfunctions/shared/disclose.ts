import type { Role } from '@contract/core'
import { type PersonalField, personalFields, type Sees, type Sight } from '@contract/personal'
import { maskName, maskPhone, maskResidence } from '@domain/mask'

/** Who reads: the duties by which the call was allowed, and the reader's own person. */
export interface Reader {
  as: readonly Role[]
  personId: string | null
}

const sightOf = (sees: Sees, field: PersonalField, as: readonly Role[]): Sight | null => {
  const sights = as.map((role) => sees[field]?.[role])
  return sights.includes('shown') ? 'shown' : sights.includes('masked') ? 'masked' : null
}

// biome-ignore lint/suspicious/noExplicitAny: any reply's data
type Data = any

const masked = (field: PersonalField, value: Data): unknown => {
  if (value === null || value === undefined) return value
  if (field === 'name') return maskName(value)
  if (field === 'phone') return maskPhone(value)
  return field === 'residence' ? maskResidence(value) : null
}

/**
 * A reply as this reader may have it. An object with a `personId` is about that person: its personal fields are shown,
 * masked or null as the operation's `sees` says, whatever the handler put there; about oneself all is shown.
 * @example disclose({ personId: 'p2', phone: '13800000417' }, { phone: { instructor: 'masked' } }, { as: ['instructor'], personId: 'p1' })
 *   // { personId: 'p2', phone: '138****0417' }
 */
export function disclose<T>(data: T, sees: Sees, reader: Reader): T {
  const walk = (value: Data): Data => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null || value instanceof Date) return value
    const about = typeof value.personId === 'string' && value.personId !== reader.personId
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, about ? seen(key, each) : walk(each)]),
    )
  }
  const seen = (key: string, value: Data): Data => {
    const field = personalFields.find((name) => name === key)
    if (field === undefined) return walk(value)
    const sight = sightOf(sees, field, reader.as)
    return sight === 'shown' ? value : sight === 'masked' ? masked(field, value) : null
  }
  return walk(data)
}
