import type { OutputOf } from '@contract/core'
import type { Cohort } from '@contract/personal'
import type { RowsBy, tallies } from '@contract/tallies'
import { TERRITORY_ROOT } from '@domain/territory'
import type { MemberTallyRecord, NodeRecord, Terms } from '@records/index'
import { partsOf, placeOf, type Shown } from '../reading'
import type { TalliesRepo } from '../repo'
import { cohortId } from '../rules/tally'
import { amountOf, sumOf } from '../rules/terms'

type Rows = OutputOf<typeof tallies.rows>

export interface Question {
  by: RowsBy
  /** Of a branch only its members without a group. */
  loose: boolean
  after: string | null
  shown: Shown & { generation: number }
  repo: TalliesRepo
}

/** What a place consists of, each by where it lies within that place; null for members without a group. */
interface Part {
  placeId: string | null
  terms: Terms
}

/** Tallies looked through at a time, of which some may have nothing of the number. */
const LOOKED = 200

export const cohortIn = (by: RowsBy): Cohort | null => ('cohort' in by ? (by.cohort ?? null) : null)

const isTown = ({ _id }: NodeRecord): boolean => _id === TERRITORY_ROOT

const within = (node: NodeRecord) => (tally: MemberTallyRecord) => {
  if (tally.kind === 'branch') return tally.placeId
  if (tally.kind === 'branchCohort') return tally.branchId
  return node.kind === 'studyGroup' ? tally.branchId : tally.groupId
}

const partOf = (node: NodeRecord) => (tally: MemberTallyRecord) => ({
  placeId: within(node)(tally),
  terms: tally.terms,
})

/** Of one cohort in a branch or a group nothing is kept apart; they are few enough to be added up. */
async function cohortParts(node: NodeRecord, cohort: Cohort, question: Question): Promise<Part[]> {
  const { repo, shown } = question
  const branch = node.kind === 'branch'
  const place = branch ? { branchId: node._id, cohort } : { groupId: node._id, cohort }
  const parts = new Map<string | null, Terms[]>()
  for (const share of await repo.sharesWith(shown.generation, place)) {
    const placeId = branch ? share.groupId : share.branchId
    parts.set(placeId, [...(parts.get(placeId) ?? []), share.adds])
  }
  return [...parts].map(([placeId, all]) => ({ placeId, terms: sumOf(all) }))
}

/** All that a village, a branch or a group consists of, or of a branch only those in no group. */
async function partsIn(node: NodeRecord, question: Question): Promise<Part[]> {
  const parts = await everyPart(node, question)
  return question.loose ? parts.filter(({ placeId }) => placeId === null) : parts
}

async function everyPart(node: NodeRecord, question: Question): Promise<Part[]> {
  const { by, repo, shown } = question
  const cohort = cohortIn(by)
  if (cohort === null) return (await partsOf(placeOf(node)!, shown.generation, repo)).map(partOf(node))
  if (node.kind !== 'village') return cohortParts(node, cohort, question)
  const tallies = await repo.within(shown.generation, 'branchCohort', { villageId: node._id, cohort })
  return tallies.map(partOf(node))
}

/** A name for each, and those with nothing of the number left out. */
async function named(parts: readonly Part[], { by, shown, repo }: Question): Promise<Rows['parts']> {
  const counted = parts
    .map(({ placeId, terms }) => ({ placeId, value: amountOf(terms, by, shown.today) }))
    .filter(({ value }) => value !== 0)
  const nodes = await repo.nodes(counted.flatMap(({ placeId }) => placeId ?? []))
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  return counted.map((part) => ({ ...part, name: names.get(part.placeId ?? '') ?? '未编组' }))
}

/** Of the town its branches, page by page; of a smaller place all that it consists of. */
export async function partsPage(
  node: NodeRecord,
  question: Question,
): Promise<Pick<Rows, 'parts' | 'after'>> {
  const { after, by, repo, shown } = question
  if (!isTown(node)) return { parts: await named(await partsIn(node, question), question), after: null }
  const cohort = cohortIn(by)
  const page = { after, limit: LOOKED }
  const tallies = await (cohort === null
    ? repo.within(shown.generation, 'branch', {}, page)
    : repo.within(shown.generation, 'branchCohort', { cohort }, page))
  const last = tallies.length === LOOKED ? tallies.at(-1)!.placeId : null
  return { parts: await named(tallies.map(partOf(node)), question), after: last }
}

/** The number itself. */
export async function numberOf(node: NodeRecord, question: Question): Promise<number> {
  const { by, shown, repo } = question
  const cohort = cohortIn(by)
  const whole = cohort === null ? TERRITORY_ROOT : cohortId(cohort)
  const parts = isTown(node) ? await repo.tallies(shown.generation, [whole]) : await partsIn(node, question)
  return amountOf(sumOf(parts.map(({ terms }) => terms)), by, shown.today)
}
