import type { PersonRecord, PlanBranchRecord, PlanLineRecord, PlanRecord } from '@records/index'
import type { GroupsRepo } from '../repo'
import { movesNow } from '../rules/moves'
import { type Step, stepsOf, type Way } from '../rules/steps'

/** People who are written in one slice: about 150 requests, a few seconds of the 30 that a transaction has. */
const PEOPLE_A_SLICE = 50

/**
 * Goes on with a plan by one slice, in the caller's transaction. Each person is read again: who isn't where the plan
 * believes them is left alone. A group takes nobody beyond its capacity, whoever came meanwhile; on the way back
 * nobody beyond what it had before.
 */
export async function slice(repo: GroupsRepo, plan: PlanRecord, way: Way, now: Date): Promise<PlanRecord> {
  const parts = await repo.planLeft(plan._id, way)
  const steps = parts.flatMap((part) => stepsOf(part, way))
  const persons = await repo.persons(steps.filter(({ changes }) => changes).map(({ line }) => line.personId))
  const byId = new Map(persons.map((person) => [person._id, person]))
  const doable = steps.filter((step) => step.changes && isThere(step, byId.get(step.line.personId)))
  const chosen = await choose(doable, plan, way, repo)
  await write(chosen, byId, plan, now, repo)
  const wrote = new Set(chosen)
  const waits = new Set(chosen.length > 0 ? doable.filter((step) => !wrote.has(step)) : [])
  const through = steps.filter((step) => !waits.has(step))
  const skipped = through.filter((step) => step.changes && !wrote.has(step))
  await mark(parts, through, new Set(skipped), way, repo)
  const done = plan.done + through.length
  const left = waits.size > 0 || (await repo.planLeft(plan._id, way)).length > 0
  const next = { ...plan, done, skipped: plan.skipped + skipped.length }
  const finished = { ...next, state: way === 'toApply' ? ('applied' as const) : ('undone' as const) }
  await repo.putPlan(left ? next : finished)
  if (!left) await repo.putRoster({ ...(await repo.roster()), running: null })
  return left ? next : finished
}

const isThere = ({ branchId, from }: Step, person: PersonRecord | undefined): boolean =>
  person?.member?.mobile === true && person.member.branchId === branchId && person.member.groupId === from

async function choose(doable: Step[], plan: PlanRecord, way: Way, repo: GroupsRepo): Promise<Step[]> {
  const ids = new Set(doable.flatMap(({ from, to }) => [from, to].filter((id) => id !== null)))
  const [nodes, loads] = await Promise.all([repo.nodes([...ids]), repo.loads([...ids])])
  const limits = new Map(nodes.map(({ _id, capacity = 0 }) => [_id, capacity]))
  if (way === 'toUndo')
    // A group that was over-full before may be so again, but not one whose capacity somebody has changed since.
    for (const { branch } of await repo.planHeads(plan._id))
      for (const { id, before, capacity } of branch.groups)
        if (limits.get(id) === capacity) limits.set(id, Math.max(before, capacity))
  const moves = doable.map(({ line, from, to }) => ({ id: line.personId, from, to }))
  const now = new Set(movesNow(moves, loads, limits, PEOPLE_A_SLICE).map(({ id }) => id))
  return doable.filter(({ line }) => now.has(line.personId))
}

async function write(
  chosen: Step[],
  byId: ReadonlyMap<string, PersonRecord>,
  plan: PlanRecord,
  now: Date,
  repo: GroupsRepo,
): Promise<void> {
  const changes = chosen.map(({ line, to, pinned }) => {
    const before = byId.get(line.personId)!
    const { pinned: _, ...member } = before.member!
    return { before, after: { ...before, member: { ...member, groupId: to, ...(pinned && { pinned }) } } }
  })
  await repo.place(changes, now)
  const by = { byId: plan.byId, byRole: 'organiser' as const, cause: plan._id }
  for (const { line, from, to } of chosen.filter((step) => step.from !== step.to))
    await repo.note({ personId: line.personId, kind: 'regrouped', at: now, from, to, ...by })
}

async function mark(
  parts: PlanBranchRecord[],
  through: readonly Step[],
  skipped: ReadonlySet<Step>,
  way: Way,
  repo: GroupsRepo,
): Promise<void> {
  const ends = new Map<PlanLineRecord, PlanLineRecord['applied']>()
  const done = way === 'toApply' ? 'done' : null
  for (const step of through) ends.set(step.line, skipped.has(step) ? 'skipped' : done)
  for (const part of parts) {
    const lines = part.lines.map((line) => (ends.has(line) ? { ...line, applied: ends.get(line)! } : line))
    const gone = part.lines.filter((line) => ends.has(line))
    if (gone.length === 0) continue
    const came = gone.filter((line) => ends.get(line) === 'done').length
    const counts = { toApply: part.toApply, toUndo: part.toUndo + came }
    counts[way] -= gone.length
    await repo.putPlanBranch({ ...part, ...counts, lines })
  }
}
