import type { PersonRecord } from '@records/index'

/**
 * What is left of an erased person: an id, so that the ledger's lines keep standing.
 * @example erasedPerson(person, now) // { _id: 'p0001', v: 1, name: '', duties: [], textSize: 'system', erasedAt: now }
 */
export const erasedPerson = ({ _id }: PersonRecord, now: Date): PersonRecord => ({
  _id,
  v: 1,
  name: '',
  duties: [],
  textSize: 'system',
  erasedAt: now,
})

/**
 * By what an erased person would be known to a sheet that still has them: name and branch, number, id. They are kept as
 * keyed hashes only, and an import that meets one leaves the row alone.
 * @param phone in clear; null where none is kept
 * @example tombstonesOf({ _id: 'p1', name: '谭秀英', member: { branchId: 'n-b01', … } }, null) // ['id:p1', 'name:谭秀英|n-b01']
 */
export function tombstonesOf(person: PersonRecord, phone: string | null): string[] {
  const branchId = person.member?.branchId ?? person.former?.branchId
  return [
    `id:${person._id}`,
    ...(branchId === undefined ? [] : [`name:${person.name}|${branchId}`]),
    ...(phone === null ? [] : [`phone:${phone}`]),
  ]
}
