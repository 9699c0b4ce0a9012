import type { RosterColumn, RowNote, RowProblem, RowVerdict } from '@contract/roster'
import { maskPhone } from '@domain/mask'
import type { PersonRecord, RowPlan, SealedPhone } from '@records/index'
import { divisionOf, isFinest } from '../../shared/regions'
import type { BranchNames } from './branch'
import { letterOf } from './cell'
import { changesOf } from './change'
import type { SheetColumn } from './columns'
import type { Facts } from './facts'
import { identify, type Who } from './identify'
import { swapOf } from './swap'
import type { SheetIndex } from './twice'
import { fieldOf, type Problem, short, type Understood } from './understand'

export type Decided = RowVerdict & { plan: RowPlan | null }

/** What a decision needs from outside: nothing here draws a random number. */
export interface Ways {
  fresh: () => string
  seal: (phone: string) => SealedPhone
}

export interface Sheet {
  index: SheetIndex
  branches: BranchNames
}

const PLACES: readonly (RosterColumn | null)[] = ['province', 'city', 'district']

/** Where somebody lives at home, down to the house perhaps: no list of regions knows it, and nobody asked. */
const unreadAtHome = ({ regionOfAny, problems }: Understood): boolean =>
  regionOfAny && problems.some(({ field }) => PLACES.includes(field))

/** A residence as the row would leave it: to be kept, or why it is not. */
function residenceOf(row: Understood, person: PersonRecord | null, mobile: boolean) {
  const none = { residence: undefined, problem: null, note: null }
  const { region } = row
  if (region === null)
    return !mobile && unreadAtHome(row) ? { ...none, note: 'homeResidence' as const } : none
  if (!mobile)
    return row.regionOfAny
      ? { ...none, note: 'homeResidence' as const }
      : { ...none, problem: 'regionWithoutMobile' as const }
  const kept = person?.member?.mobile ? person.member.residence : undefined
  if (kept !== undefined && divisionOf(kept)?.path.includes(region)) return none
  if (kept !== undefined && person?.member?.residenceBy === 'self')
    return { ...none, note: 'keepsOwnResidence' as const }
  if (!person?.consents?.residence?.given) return { ...none, note: 'noConsentForResidence' as const }
  return isFinest(region) ? { ...none, residence: region } : { ...none, problem: 'regionTooCoarse' as const }
}

/** Only their secretary brings somebody back of whom the roster says that they died. */
const isDead = ({ member, former }: PersonRecord): boolean => !member && former?.reason === 'deceased'

/** Who withdrew 住处 took their number with them (DESIGN §11): no sheet brings it back. */
const refusesPhone = (person: PersonRecord | null): boolean => person?.consents?.residence?.given === false

function phoneOf(
  row: Understood,
  person: PersonRecord | null,
  facts: Facts,
  { seal, partner }: Pick<Ways, 'seal'> & { partner: string | null },
) {
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
  const elses = holder !== null && holder._id !== person?._id
  if (elses && holder.member && holder._id !== partner) return { ...none, problem: 'phoneTaken' as const }
  if (facts.isErased([`phone:${row.phone.text}`])) return { ...none, problem: 'erased' as const }
  if (refusesPhone(person)) return { ...none, note: 'noConsentForResidence' as const }
  const note = elses && !holder.member ? ('phoneMoves' as const) : null
  return { ...none, phone: seal(row.phone.text), note }
}

/**
 * What would come of one row: who it is about, what would change, and all that is wrong with it. A row with any problem
 * changes nothing.
 * @example decide(row of somebody who is there, alike in all its cells, …).verdict // 'same'
 */
export function decide(row: Understood, sheet: Sheet, facts: Facts, ways: Ways): Decided {
  const partner = swapOf(row, sheet.index, facts)
  if (!partner?.number || !row.number) return decideAlone(row, sheet, facts, ways, null)
  const [own, other] = [
    decideAlone(row, sheet, facts, ways, partner.number),
    decideAlone(partner, sheet, facts, ways, row.number),
  ]
  if (!own.plan?.phone || !other.plan?.phone) return decideAlone(row, sheet, facts, ways, null)
  return { ...own, plan: { ...own.plan, swapsWith: partner.place } }
}

/** The problems of a row's cells that matter for whom it is about, and a way to add to them. */
function problemsOf(row: Understood, { nameKept }: Who, mobile: boolean) {
  const atHome = !mobile && unreadAtHome(row)
  const problems: Problem[] = row.problems.filter(
    ({ field }) => !(nameKept && field === 'name') && !(atHome && PLACES.includes(field)),
  )
  const add = (problem: RowProblem | null, column: SheetColumn | null, cell: string) => {
    const field = column === null ? null : fieldOf(column)
    const place = column === null ? undefined : row.header.at[column]
    const letter = place === undefined ? null : letterOf(place)
    if (problem && !problems.some((known) => known.problem === problem && known.field === field))
      problems.push({ problem, field, column: letter, cell: short(cell) })
  }
  return { problems, add }
}

/** @param partner whose number is free for this row, because they take the one it leaves */
function decideAlone(
  row: Understood,
  sheet: Sheet,
  facts: Facts,
  ways: Ways,
  partner: string | null,
): Decided {
  const who = identify(row, sheet.index, facts)
  const { person } = who
  const mobile = row.mobile ?? person?.member?.mobile ?? false
  const { problems, add } = problemsOf(row, who, mobile)
  for (const { problem, field, cell } of who.problems) add(problem, field, cell)
  if (person && isDead(person)) add('deceased', null, row.shown.name)
  const residence = residenceOf(row, person, mobile)
  const phone = phoneOf(row, person, facts, { seal: ways.seal, partner })
  if (person || who.problems.length === 0) {
    add(residence.problem, row.regionAt, row.regionText)
    add(phone.problem, 'phone', row.phone?.text ?? '')
  }
  const { branch } = row
  const base = { sheet: row.sheet, row: row.row, ...row.shown, notes: [] as RowNote[], changes: [] }
  if (problems.length > 0 || !branch || !who.name) return { ...base, verdict: 'bad', problems, plan: null }
  const namesakes = person ? [] : facts.byPlace(who.name, branch.branchId).map(({ _id }) => _id)
  const plan: RowPlan = {
    personId: person?._id ?? ways.fresh(),
    name: person?.name ?? who.name,
    branchId: branch.branchId,
    villageId: branch.villageId,
    cohort: row.cohort ?? person?.member?.cohort ?? 'village',
    mobile,
    ...(residence.residence && { residence: residence.residence }),
    ...(phone.phone && { phone: phone.phone }),
    ...(namesakes.length > 0 && { namesakes }),
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
