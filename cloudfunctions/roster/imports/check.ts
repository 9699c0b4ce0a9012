import { TERRITORY_ROOT } from '@domain/territory'
import type { ImportRecord, NodeRecord } from '@records/index'
import { newId } from '../../shared/ids'
import { environmentKeys, keyedHashes, openPhone, phoneHashes, sealPhone } from '../../shared/phone'
import { type BranchNames, branchNames } from '../rules/branch'
import { type Decided, decide } from '../rules/decide'
import { type Facts, factsOf } from '../rules/facts'
import { swapOf } from '../rules/swap'
import { type SheetIndex, sheetIndex, triesOut, wholePhone } from '../rules/twice'
import { type Understood, understand, unknownVillages } from '../rules/understand'
import type { ParsedSheet } from '../sheets/parse'
import { parsedOf } from './parsed'
import type { ImportsRepo } from './repo'

export const ROWS_A_SLICE = 200

/** A slice that was checked against the roster as it stood at `version`, by an import that was at `from`. */
export interface CheckedSlice {
  found: Pick<ImportRecord, 'done' | 'rosterVersion'>
  from: number
  version: number
  rows: Decided[]
  unknownBranches: string[]
  /** Whose number stood in one of the rows: what was said of it told that it is theirs. */
  matched: string[]
}

type Reading = ImportsRepo & { places: () => Promise<NodeRecord[]> }

interface Read {
  key: string
  rows: Understood[]
  index: SheetIndex
  branches: BranchNames
  unknown: string[]
}
let lastRead: Read | null = null

/** Understanding a sheet takes the branches' names alone; they move with the roster's version. */
async function readAll(file: string, sheet: ParsedSheet, version: number, repo: Reading): Promise<Read> {
  const key = `${file} ${version}`
  if (lastRead?.key === key) return lastRead
  const nodes = await repo.places()
  const branches = branchNames(nodes, nodes.find(({ _id }) => _id === TERRITORY_ROOT)?.name ?? '')
  const rows = sheet.rows.map((row, i) => understand(row, i + 1, branches))
  lastRead = {
    key,
    rows,
    index: sheetIndex(rows),
    branches,
    unknown: unknownVillages(sheet.rows, branches),
  }
  return lastRead
}

/** What the roster knows of whomever some rows may mean. */
async function factsFor(rows: Understood[], repo: ImportsRepo): Promise<Facts> {
  const keys = environmentKeys()
  const hashesOf = (phone: string) => phoneHashes(phone, keys)
  const tombstoneIds = (what: string) => keyedHashes('tombstone', what, keys)
  const phones = rows.flatMap(({ phone }) => (phone && !phone.masked ? [phone.text] : []))
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]))
  const names = rows.flatMap(({ name }) => name ?? [])
  const signs = [
    ...rows.flatMap(({ name, branch }) => (name && branch ? [`name:${name}|${branch.branchId}`] : [])),
    ...phones.map((phone) => `phone:${phone}`),
    ...numbers.map((number) => `id:${number}`),
  ]
  const [byId, byPhone, byName, tombstones] = await Promise.all([
    repo.personsByIds([...new Set(numbers)]),
    repo.personsByPhones([...new Set(phones.flatMap(hashesOf))]),
    repo.personsByNames([...new Set(names)]),
    repo.tombstones([...new Set(signs.flatMap(tombstoneIds))]),
  ])
  return factsOf({
    persons: [...byId, ...byPhone, ...byName],
    tombstones: new Set(tombstones.map(({ _id }) => _id)),
    tombstoneIds,
    hashesOf,
    open: (phone) => openPhone(phone, keys),
  })
}

const matchedBy = (rows: readonly Understood[], index: SheetIndex, facts: Facts): string[] => {
  const phones = rows.filter((row) => triesOut(row, index) === null).flatMap((row) => wholePhone(row) ?? [])
  return [...new Set(phones.flatMap((phone) => facts.byPhone(facts.hashesOf(phone))?._id ?? []))]
}

/** Checks the next rows of an import; from the first, when the roster moved since. Null when its file is gone. */
export async function checkSlice(record: ImportRecord, repo: Reading): Promise<CheckedSlice | null> {
  const parsed = await parsedOf(record.file, repo.file)
  if (!parsed || !('sheet' in parsed)) return null
  const { version } = await repo.anchor()
  const from = version === record.rosterVersion ? record.done : 0
  const read = await readAll(record.file, parsed.sheet, version, repo)
  const slice = read.rows.slice(from, from + ROWS_A_SLICE)
  const first = await factsFor(slice, repo)
  const pairs = slice.flatMap((row) => swapOf(row, read.index, first) ?? [])
  const facts = pairs.length > 0 ? await factsFor([...slice, ...pairs], repo) : first
  const keys = environmentKeys()
  const sheet = { index: read.index, branches: read.branches }
  const ways = { fresh: newId, seal: (phone: string) => sealPhone(phone, keys) }
  return {
    found: { done: record.done, rosterVersion: record.rosterVersion },
    from,
    version,
    rows: slice.map((row) => decide(row, sheet, facts, ways)),
    unknownBranches: read.unknown,
    matched: matchedBy(slice, read.index, facts),
  }
}
