import type { RowNote, RowProblem, RowVerdict } from '@contract/roster'
import { maskPhone } from '@domain/mask'
import type { PersonRecord, RowPlan, SealedPhone } from '@records/index'
import { divisionOf, isFinest } from '../../shared/regions'
import type { BranchNames } from './branch'
import { letterOf } from './cell'
import { changesOf } from './change'
import type { SheetColumn } from './columns'
import type { Facts } from './facts'
import type { Header } from './header'
import { identify } from './identify'
import type { SheetIndex } from './twice'
import { fieldOf, type Problem, short, type Understood } from './understand'

export type Decided = RowVerdict & { plan: RowPlan | null }

/** What a decision needs from outside: nothing here draws a random number. */
export interface Ways {
  fresh: () => string
  seal: (phone: string) => SealedPhone
}

export interface Sheet {
  at: Header['at']
  index: SheetIndex
  branches: BranchNames
}

/** A residence as the row would leave it: to be kept, or why it is not. */
function residenceOf(row: Understood, person: PersonRecord | null, mobile: boolean) {
  const none = { residence: undefined, problem: null, note: null }
  const { region } = row
  if (region === null) return none
  if (!mobile) return { ...none, problem: 'regionWithoutMobile' as const }
  const kept = person?.member?.mobile ? person.member.residence : undefined
  if (kept !== undefined && divisionOf(kept)?.path.includes(region)) return none
  if (kept !== undefined && person?.member?.residenceBy === 'self')
    return { ...none, note: 'keepsOwnResidence' as const }
  if (!person?.consents?.residence?.given) return { ...none, note: 'noConsentForResidence' as const }
  return isFinest(region) ? { ...none, residence: region } : { ...none, problem: 'regionTooCoarse' as const }
}

/** Who withdrew 住处 took their number with them (DESIGN §11): no sheet brings it back. */
const refusesPhone = (person: PersonRecord | null): boolean => person?.consents?.residence?.given === false

function phoneOf(row: Understood, person: PersonRecord | null, facts: Facts, seal: Ways['seal']) {
  const none = { phone: undefined, problem: null, note: null }
  const kept = person?.phone
  if (row.phone === null) return kept && row.phoneEmpty ? { ...none, note: 'phoneKept' as const } : none
  if (row.phone.masked) {
    const same = kept !== undefined && maskPhone(facts.open(kept)) === row.phone.text
    return same ? none : { ...none, problem: 'phoneMaskedElse' as const }
  }
  const hashes = facts.hashesOf(row.phone.text)
  if (kept && hashes.includes(kept.hash)) return none
  const holder = facts.byPhone(hashes)
  if (holder && holder._id !== person?._id) return { ...none, problem: 'phoneTaken' as const }
  if (facts.isErased([`phone:${row.phone.text}`])) return { ...none, problem: 'erased' as const }
  if (refusesPhone(person)) return { ...none, note: 'noConsentForResidence' as const }
  return { ...none, phone: seal(row.phone.text) }
}

/**
 * What would come of one row: who it is about, what would change, and all that is wrong with it. A row with any problem
 * changes nothing.
 * @example decide(row of somebody who is there, alike in all its cells, …).verdict // 'same'
 */
export function decide(row: Understood, sheet: Sheet, facts: Facts, ways: Ways): Decided {
  const who = identify(row, sheet.index, facts)
  const { person } = who
  const problems: Problem[] = who.nameKept
    ? row.problems.filter(({ field }) => field !== 'name')
    : [...row.problems]
  const add = (problem: RowProblem | null, column: SheetColumn | null, cell: string) => {
    const field = column === null ? null : fieldOf(column)
    const place = column === null ? undefined : sheet.at[column]
    const letter = place === undefined ? null : letterOf(place)
    if (problem && !problems.some((known) => known.problem === problem && known.field === field))
      problems.push({ problem, field, column: letter, cell: short(cell) })
  }
  for (const { problem, field, cell } of who.problems) add(problem, field, cell)
  const mobile = row.mobile ?? person?.member?.mobile ?? false
  const residence = residenceOf(row, person, mobile)
  const phone = phoneOf(row, person, facts, ways.seal)
  if (person || who.problems.length === 0) {
    add(residence.problem, row.regionAt, row.regionText)
    add(phone.problem, 'phone', row.phone?.text ?? '')
  }
  const { branch } = row
  const base = { row: row.row, ...row.shown, notes: [] as RowNote[], changes: [] }
  if (problems.length > 0 || !branch || !who.name) return { ...base, verdict: 'bad', problems, plan: null }
  const plan: RowPlan = {
    personId: person?._id ?? ways.fresh(),
    name: person?.name ?? who.name,
    branchId: branch.branchId,
    villageId: branch.villageId,
    cohort: row.cohort ?? person?.member?.cohort ?? 'village',
    mobile,
    ...(residence.residence && { residence: residence.residence }),
    ...(phone.phone && { phone: phone.phone }),
  }
  const names = (id: string) => sheet.branches.byId.get(id)?.name ?? ''
  const changes = person ? changesOf(person, plan, { names, open: facts.open }) : []
  const notes: (RowNote | null)[] = [
    person?.former && !person.member ? 'comesBack' : null,
    person?.member && person.member.branchId !== plan.branchId ? 'transfers' : null,
    residence.note,
    phone.note,
  ]
  return {
    ...base,
    verdict: person === null ? 'add' : changes.length > 0 ? 'change' : 'same',
    problems,
    notes: [...new Set(notes.filter((note) => note !== null))],
    changes,
    plan: person !== null && changes.length === 0 ? null : plan,
  }
}
