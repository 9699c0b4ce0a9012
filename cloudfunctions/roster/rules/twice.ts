import { maskPhone } from '@domain/mask'
import type { Understood } from './understand'

/** The rows of a sheet by what tells their persons apart. */
export interface SheetIndex {
  byNumber: Map<string, Understood[]>
  byPhone: Map<string, Understood[]>
  byPlace: Map<string, Understood[]>
  /** The different numbers that look alike once masked. */
  byMask: Map<string, Set<string>>
}

/** A row's number, unless it is masked. */
export const wholePhone = ({ phone }: Understood): string | null =>
  phone && !phone.masked ? phone.text : null

const placeKey = (name: string, branchId: string): string => `${name}|${branchId}`

/** @example sheetIndex(rows).byPlace.get('谭秀英|n-b01') // the rows of that name in that branch, from the top */
export function sheetIndex(rows: readonly Understood[]): SheetIndex {
  const index: SheetIndex = { byNumber: new Map(), byPhone: new Map(), byPlace: new Map(), byMask: new Map() }
  const add = (map: Map<string, Understood[]>, key: string, row: Understood) => {
    const rowsThere = map.get(key)
    if (rowsThere) rowsThere.push(row)
    else map.set(key, [row])
  }
  for (const row of rows) {
    if (row.number !== null) add(index.byNumber, row.number, row)
    const phone = wholePhone(row)
    if (phone !== null) {
      add(index.byPhone, phone, row)
      const mask = maskPhone(phone)
      index.byMask.set(mask, (index.byMask.get(mask) ?? new Set()).add(phone))
    }
    if (row.name !== null && row.branch) add(index.byPlace, placeKey(row.name, row.branch.branchId), row)
  }
  return index
}

/** Whether two rows of one name in one branch are about two persons; null where the sheet can't tell. */
function apart(a: Understood, b: Understood): boolean | null {
  if (a.number !== null && b.number !== null) return a.number !== b.number
  const [phoneA, phoneB] = [wholePhone(a), wholePhone(b)]
  if (phoneA !== null && phoneB !== null) return phoneA !== phoneB
  const [numbered, other] = a.number !== null ? [a, b] : [b, a]
  if (numbered.number === null) return false
  if (wholePhone(other) === null) return null
  return numbered.phone?.masked ? numbered.phone.text !== maskPhone(other.phone!.text) : null
}

/**
 * The first row above that is about the same person, as far as the sheet itself shows it.
 * @example two rows of 谭秀英 in one branch, neither with a phone → the lower one has the upper
 */
export function sameAbove(row: Understood, { byNumber, byPlace }: SheetIndex): Understood | null {
  const above = (rows: Understood[] | undefined) => rows?.find((other) => other.place < row.place)
  const numbered = row.number === null ? undefined : above(byNumber.get(row.number))
  if (numbered) return numbered
  if (row.name === null || !row.branch) return null
  const there = byPlace.get(placeKey(row.name, row.branch.branchId)) ?? []
  return there.find((other) => other.place < row.place && apart(other, row) === false) ?? null
}

/** The row above with this row's phone and another name. */
export const phoneAbove = (row: Understood, { byPhone }: SheetIndex): Understood | null => {
  const phone = wholePhone(row)
  const rows = phone === null ? [] : (byPhone.get(phone) ?? [])
  return rows.find((other) => other.place < row.place) ?? null
}

/** Whether nothing but its name and branch says whom a row is about. */
export const isBare = (row: Understood): boolean => row.number === null && wholePhone(row) === null

/** A row above of the same name and branch that says no more than that. */
export const bareAbove = (row: Understood, { byPlace }: SheetIndex): Understood | null => {
  const there = row.name !== null && row.branch ? byPlace.get(placeKey(row.name, row.branch.branchId)) : []
  return there?.find((other) => other.place < row.place && isBare(other)) ?? null
}

/** Other rows that mean this person beyond doubt: by number, or by phone and name. */
export const claimsOf = (
  person: { id: string; name: string; phone: string | null },
  row: Understood,
  { byNumber, byPhone }: SheetIndex,
): Understood[] => {
  const numbered = byNumber.get(person.id) ?? []
  const phoned = person.phone === null ? [] : (byPhone.get(person.phone) ?? [])
  const same = phoned.filter(
    ({ name, number }) => name === person.name && (number === null || number === person.id),
  )
  return [...numbered, ...same].filter((other) => other.place !== row.place)
}

/** A name in a branch has no more numbers than that, and no town so many that differ in the masked part alone. */
const MOST_OF_ONE_NAME = 3
const MOST_OF_ONE_MASK = 10

/**
 * Whether a sheet tries out numbers: many for one name, or many that an export's mask would not tell apart. The check
 * of such rows would say which of them is somebody's.
 * @example triesOut(row of 谭秀英, with four numbers for her in the sheet) // 'name'
 */
export function triesOut(row: Understood, { byPlace, byMask }: SheetIndex): 'name' | 'phone' | null {
  const phone = wholePhone(row)
  if (phone !== null && (byMask.get(maskPhone(phone))?.size ?? 0) > MOST_OF_ONE_MASK) return 'phone'
  if (row.number !== null || row.name === null || !row.branch) return null
  const there = byPlace.get(placeKey(row.name, row.branch.branchId)) ?? []
  const phones = new Set(there.flatMap((other) => (other.number === null ? (wholePhone(other) ?? []) : [])))
  return phones.size > MOST_OF_ONE_NAME ? 'name' : null
}
