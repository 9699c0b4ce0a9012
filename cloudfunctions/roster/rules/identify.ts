import type { RosterColumn, RowProblem } from '@contract/roster'
import type { PersonRecord } from '@records/index'
import type { Facts } from './facts'
import { nameOf } from './name'
import { bareAbove, claimsOf, isBare, phoneAbove, type SheetIndex, sameAbove, triesOut } from './twice'
import type { Understood } from './understand'

interface Found {
  problem: RowProblem
  field: RosterColumn | null
  cell: string
}

export interface Who {
  /** Null for somebody new, and where the row doesn't say. */
  person: PersonRecord | null
  name: string | null
  /** The row's name is the kept one, letter by letter, however odd it is. */
  nameKept: boolean
  problems: Found[]
}

const rowText = ({ sheet, row }: Understood): string =>
  sheet === null ? String(row) : `${sheet} 第 ${row} 行`

const knownOf = (person: PersonRecord, facts: Facts) => ({
  id: person._id,
  name: nameOf(person.name),
  phone: person.phone ? facts.open(person.phone) : null,
})

/** Nothing is looked up: what the check said would be the answer. */
const tryingOut = (row: Understood, field: 'name' | 'phone'): Who => ({
  person: null,
  name: row.name,
  nameKept: false,
  problems: [
    field === 'name'
      ? { problem: 'sameNameTwice', field, cell: row.shown.name }
      : { problem: 'phoneOdd', field, cell: row.phone?.text ?? '' },
  ],
})

/**
 * Whom a row is about: by its number; else by its phone; else by its name within its branch. Two of that name, or two
 * rows about one person, and it is not guessed.
 * @example a row of 谭秀英 in a branch with one 谭秀英 → her record
 */
export function identify(row: Understood, index: SheetIndex, facts: Facts): Who {
  const tried = triesOut(row, index)
  if (tried) return tryingOut(row, tried)
  const twice = sameAbove(row, index)
  const problems: Found[] = twice ? [{ problem: 'twiceInSheet', field: null, cell: rowText(twice) }] : []
  if (row.number !== null) return byNumber(row, row.number, index, facts, problems)
  const { name } = row
  if (name === null) return { person: null, name, nameKept: false, problems }
  const phone = row.phone && !row.phone.masked ? row.phone.text : null
  const above = phoneAbove(row, index)
  if (above && !twice) {
    const same = above.name === name
    problems.push({
      problem: same ? 'twiceInSheet' : 'phoneTaken',
      field: same ? null : 'phone',
      cell: same ? rowText(above) : (phone ?? ''),
    })
  }
  const holder = phone === null ? null : facts.byPhone(facts.hashesOf(phone))
  if (holder && nameOf(holder.name) === name) return settled(row, holder, index, facts, problems)
  return holder?.member
    ? { person: null, name, nameKept: false, problems }
    : byPlace(row, name, index, facts, problems)
}

function byNumber(row: Understood, number: string, index: SheetIndex, facts: Facts, problems: Found[]): Who {
  const person = facts.byId(number)
  const lost = (problem: RowProblem): Who => ({
    person: null,
    name: row.name,
    nameKept: false,
    problems: [...problems, { problem, field: 'number', cell: number.slice(0, 60) }],
  })
  if (!person || person.erasedAt)
    return lost(person?.erasedAt || facts.isErased([`id:${number}`]) ? 'erased' : 'numberUnknown')
  const nameKept = row.nameText === nameOf(person.name)
  if (!nameKept && row.name !== null) return lost('numberOther')
  const above = phoneAbove(row, index)
  const others = above && (above.number === null ? above.name !== row.name : above.number !== number)
  const taken: Found[] = others
    ? [{ problem: 'phoneTaken', field: 'phone', cell: row.phone?.text ?? '' }]
    : []
  return settled(row, person, index, facts, [...problems, ...taken], nameKept)
}

/** A person was found: unless a row above means the same one by other signs. */
function settled(
  row: Understood,
  person: PersonRecord,
  index: SheetIndex,
  facts: Facts,
  problems: Found[],
  nameKept = false,
): Who {
  const claims = claimsOf(knownOf(person, facts), row, index).find((other) => other.place < row.place)
  const { member } = person
  const alone = row.name !== null && member && facts.byPlace(row.name, member.branchId).length === 1
  const above = claims ?? (alone && row.branch?.branchId === member.branchId ? bareAbove(row, index) : null)
  const known = problems.some(({ problem }) => problem === 'twiceInSheet')
  const told: Found[] =
    above && !known ? [{ problem: 'twiceInSheet', field: null, cell: rowText(above) }] : []
  const name = nameKept ? person.name : row.name
  return { person, name: name === null ? null : name, nameKept, problems: [...problems, ...told] }
}

function byPlace(row: Understood, name: string, index: SheetIndex, facts: Facts, problems: Found[]): Who {
  const nobody = (more: Found[] = []): Who => ({
    person: null,
    name,
    nameKept: false,
    problems: [...problems, ...more],
  })
  if (!row.branch) return nobody()
  const { branchId } = row.branch
  const there = facts.byPlace(name, branchId)
  const bare = isBare(row)
  if (bare && there.length === 1) return settled(row, there[0]!, index, facts, problems)
  const free = there.filter((person) => bare || claimsOf(knownOf(person, facts), row, index).length === 0)
  if (free.length === 1) return { person: free[0]!, name, nameKept: false, problems }
  if (free.length > 1) return nobody([{ problem: 'sameNameTwice', field: 'name', cell: row.shown.name }])
  const signs = [
    `name:${name}|${branchId}`,
    ...(row.phone && !row.phone.masked ? [`phone:${row.phone.text}`] : []),
  ]
  return facts.isErased(signs) ? nobody([{ problem: 'erased', field: null, cell: row.shown.name }]) : nobody()
}
