import type { HistoryRecord, PersonRecord } from '@records/index'

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
 * The branches that lines of history name: a sheet from before a transfer knows the person by that branch.
 * @example branchesIn([{ kind: 'transferred', from: 'n-b01', to: 'n-b02' }]) // ['n-b01', 'n-b02']
 */
export const branchesIn = (lines: readonly Pick<HistoryRecord, 'kind' | 'from' | 'to'>[]): string[] => [
  ...new Set(
    lines.flatMap(({ kind, from, to }) => {
      if (kind === 'transferred' || kind === 'joined' || kind === 'returned')
        return [from ?? [], to ?? []].flat()
      return kind === 'left' ? (from ?? []) : []
    }),
  ),
]

/**
 * By what an erased person would be known to a sheet that still has them: name and branch, number, id. They are kept as
 * keyed hashes only, and an import that meets one leaves the row alone.
 * @param phone in clear; null where none is kept
 * @param branches where they were before
 * @example tombstonesOf({ _id: 'p1', name: '谭秀英', member: { branchId: 'n-b01', … } }, null, []) // ['id:p1', 'name:谭秀英|n-b01']
 */
export function tombstonesOf(
  person: PersonRecord,
  phone: string | null,
  branches: readonly string[],
): string[] {
  const last = person.member?.branchId ?? person.former?.branchId
  const all = new Set(last === undefined ? branches : [last, ...branches])
  return [
    `id:${person._id}`,
    ...[...all].map((branchId) => `name:${person.name}|${branchId}`),
    ...(phone === null ? [] : [phoneStone(phone)]),
  ]
}

/**
 * A number as a tombstone knows it, before it is hashed.
 * @example phoneStone('13800000417') // 'phone:13800000417'
 */
export const phoneStone = (phone: string): string => `phone:${phone}`
