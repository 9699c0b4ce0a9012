import type { NodeRecord, PersonRecord, SealedPhone } from '@records/index'
import { placesOf } from '../../shared/membership'
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
