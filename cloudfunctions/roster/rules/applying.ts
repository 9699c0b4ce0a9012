import type { NodeRecord, PersonRecord, RowPlan, SealedPhone } from '@records/index'
import { placesOf } from '../../shared/membership'
import { changesOf, type HistoryOf, historyOf, personAfter } from './change'
import type { Decided } from './decide'
import { nameOf } from './name'

export interface Applied {
  before: PersonRecord | null
  after: PersonRecord
  history: HistoryOf[]
}

interface Standing {
  /** Persons as they are now: those whom the rows are about, and those who have a new row's phone or name. */
  persons: readonly PersonRecord[]
  /** Who may have come meanwhile, otherwise than by this import. */
  arrived: readonly PersonRecord[]
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

/** What the row would keep, and the person has refused, withdrawn or told themselves since the row was checked. */
const unwanted = ({ phone, residence }: RowPlan, { consents, member }: PersonRecord): boolean => {
  const given = consents?.residence?.given
  return (
    (phone !== undefined && given === false) ||
    (residence !== undefined && (given !== true || member?.residenceBy === 'self'))
  )
}

/** The number of somebody who is no member any more goes to whom it was checked for. */
const yieldedBy = (before: PersonRecord): Applied => {
  const { phone: _, ...after } = before
  return { before, after, history: [{ kind: 'corrected', from: null, to: 'phone' }] }
}

/** Who else has the number now, and gives it up; null when somebody doesn't. */
function yielding({ plan, notes }: Decided, persons: readonly PersonRecord[], partner?: string) {
  const hash = plan?.phone?.hash
  const others = persons.filter(
    ({ _id, phone }) =>
      hash !== undefined && phone?.hash === hash && _id !== plan?.personId && _id !== partner,
  )
  const moves = notes.includes('phoneMoves')
  return others.some(({ member }) => member !== undefined || !moves) ? null : others.map(yieldedBy)
}

/**
 * What one row does to the roster as it is now; null when somebody changed what the row was checked against.
 * @param partner who takes this person's number at the same moment, and leaves theirs
 * @example applyRow(row checked as 'add', { persons: [], … })?.[0].history // [{ kind: 'joined', … }]
 */
export function applyRow(row: Decided, standing: Standing, partner?: string): Applied[] | null {
  const { persons, nodes, open, arrived } = standing
  const { plan, verdict } = row
  if (!plan) return null
  const before = persons.find(({ _id }) => _id === plan.personId) ?? null
  const yields = yielding(row, persons, partner)
  if (!yields || (verdict === 'add') !== (before === null)) return null
  if (before) {
    const names = (id: string) => nodes.find(({ _id }) => _id === id)?.name ?? ''
    const same = JSON.stringify(changesOf(before, plan, { names, open })) === JSON.stringify(row.changes)
    if (!same || before.erasedAt || before.name !== plan.name || unwanted(plan, before)) return null
  } else if (arrived.some((person) => isNamesake(person, plan))) return null
  const after = personAfter(before, plan, placesOf(before?.member?.branchId, nodes))
  return [...yields, { before, after, history: historyOf(before, after) }]
}

/** Somebody of the same name in the same branch, of whom the check of a new person knew nothing. */
export const isNamesake = ({ _id, name, member }: PersonRecord, plan: RowPlan): boolean =>
  member?.branchId === plan.branchId && nameOf(name) === plan.name && !plan.namesakes?.includes(_id)

export interface Outcome {
  applied: Applied[]
  stale: Set<Decided>
  /** Rows that were applied with the one they swap numbers with, perhaps before their turn. */
  paired: Set<Decided>
}

/**
 * What rows do one after the other, each to the roster as the ones before left it.
 * @param partnerOf the row with which a row swaps numbers, null when it is not there any more
 * @example applyRows(rows, () => null, { persons: [], … }).applied.length // as many as there were new people
 */
export function applyRows(
  rows: readonly Decided[],
  partnerOf: (row: Decided) => Decided | null,
  standing: Standing,
): Outcome {
  const outcome: Outcome = { applied: [], stale: new Set(), paired: new Set() }
  const persons = new Map(standing.persons.map((person) => [person._id, person]))
  for (const row of rows) {
    if (row.plan === null || outcome.paired.has(row) || outcome.stale.has(row)) continue
    const partner = partnerOf(row)
    const pair = partner ? [row, partner] : [row]
    const now = { ...standing, persons: [...persons.values()] }
    const alone = row.plan.swapsWith !== undefined && !partner
    const each = pair.map((one, i) => (alone ? null : applyRow(one, now, pair[1 - i]?.plan?.personId)))
    const done = each.flatMap((one) => one ?? [])
    if (each.includes(null)) for (const one of pair) outcome.stale.add(one)
    if (each.includes(null)) continue
    for (const one of done) persons.set(one.after._id, one.after)
    outcome.applied.push(...done)
    if (partner) outcome.paired.add(partner)
  }
  return outcome
}
