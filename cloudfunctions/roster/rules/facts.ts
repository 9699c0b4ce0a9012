import type { PersonRecord, SealedPhone } from '@records/index'
import { nameOf } from './name'

/** What the roster says about the persons that some rows may mean. */
export interface Facts {
  byId: (id: string) => PersonRecord | null
  byPhone: (hashes: string[]) => PersonRecord | null
  /** Of this name: whoever is in the branch, else whoever was in it last. */
  byPlace: (name: string, branchId: string) => PersonRecord[]
  /** Whether one of these keeps an erased person from coming back: `name:谭秀英|n-b01`, `phone:…`, `id:…`. */
  isErased: (what: string[]) => boolean
  hashesOf: (phone: string) => string[]
  open: (phone: SealedPhone) => string
}

interface Gathered {
  persons: readonly PersonRecord[]
  tombstones: ReadonlySet<string>
  /** The ids under which a tombstone may stand. */
  tombstoneIds: (what: string) => string[]
  hashesOf: Facts['hashesOf']
  open: Facts['open']
}

/** @example factsOf({ persons, tombstones: new Set(), … }).byPlace('谭秀英', 'n-b01') // [her record] */
export function factsOf({ persons, tombstones, tombstoneIds, hashesOf, open }: Gathered): Facts {
  const ids = new Map(persons.map((person) => [person._id, person]))
  const phones = new Map(
    persons.flatMap((person) => (person.phone ? [[person.phone.hash, person] as const] : [])),
  )
  const names = new Map<string, PersonRecord[]>()
  for (const person of ids.values()) {
    const name = nameOf(person.name)
    names.set(name, [...(names.get(name) ?? []), person])
  }
  return {
    byId: (id) => ids.get(id) ?? null,
    byPhone: (hashes) =>
      hashes.map((hash) => phones.get(hash)).find((person) => person !== undefined) ?? null,
    byPlace(name, branchId) {
      const namesakes = names.get(name) ?? []
      const there = namesakes.filter(({ member }) => member?.branchId === branchId)
      if (there.length > 0) return there
      return namesakes.filter(
        ({ member, former }) => !member && former?.branchId === branchId && former.reason !== 'deceased',
      )
    },
    isErased: (what) => what.some((each) => tombstoneIds(each).some((id) => tombstones.has(id))),
    hashesOf,
    open,
  }
}
