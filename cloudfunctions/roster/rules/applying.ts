import type { NodeRecord, PersonRecord, SealedPhone } from '@records/index'
import { changesOf, type HistoryOf, historyOf, personAfter } from './change'
import type { Decided } from './decide'

export interface Applied {
  before: PersonRecord | null
  after: PersonRecord
  history: HistoryOf[]
}

interface Standing {
  /** Persons as they are now: those whom the rows are about, and those who have a new row's phone or name. */
  persons: readonly PersonRecord[]
  nodes: readonly NodeRecord[]
  open: (phone: SealedPhone) => string
}

/**
 * Which of the rows from one on go into one transaction: up to so many that write.
 * @example nextRows(rows, 0, 50).length // 200 where nothing changes
 */
export function nextRows(rows: readonly Decided[], from: number, mostWrites: number): Decided[] {
  let writes = 0
  const rest = rows.slice(from)
  const end = rest.findIndex(({ plan }) => plan !== null && ++writes > mostWrites)
  return end < 0 ? rest : rest.slice(0, end)
}

/**
 * What belongs to a branch, as far as duties go: itself, its village, its groups.
 * @example placesOf('n-b01', nodes).has('n-b01-s1') // true
 */
export const placesOf = (branchId: string | undefined, nodes: readonly NodeRecord[]): Set<string> => {
  const inside = nodes.filter(({ path }) => branchId !== undefined && path.includes(branchId))
  return new Set(inside.flatMap(({ _id, villageId }) => (villageId ? [_id, villageId] : [_id])))
}

/**
 * What one row does to the roster as it is now; null when somebody changed what the row was checked against.
 * @example applyRow(row checked as 'add', { persons: [], … })?.history // [{ kind: 'joined', … }]
 */
export function applyRow(row: Decided, { persons, nodes, open }: Standing): Applied | null {
  const { plan, verdict } = row
  if (!plan) return null
  const before = persons.find(({ _id }) => _id === plan.personId) ?? null
  const phoneElse = plan.phone
    ? persons.some(({ _id, phone }) => _id !== plan.personId && phone?.hash === plan.phone?.hash)
    : false
  if (phoneElse || (verdict === 'add') !== (before === null)) return null
  if (before) {
    const names = (id: string) => nodes.find(({ _id }) => _id === id)?.name ?? ''
    const same = JSON.stringify(changesOf(before, plan, { names, open })) === JSON.stringify(row.changes)
    if (!same || before.erasedAt || before.name !== plan.name) return null
  }
  const after = personAfter(before, plan, placesOf(before?.member?.branchId, nodes))
  return { before, after, history: historyOf(before, after) }
}
