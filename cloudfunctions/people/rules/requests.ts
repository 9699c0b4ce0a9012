import type { CorrectionField, WaitingRequest } from '@contract/people'
import { instantOf } from '@domain/day'
import { NAME, NAME_MOST, nameKey, sameName } from '@domain/names'
import type { HistoryRecord, NodeRecord, PersonRecord, RequestRecord } from '@records/index'
import { atHome, dutiesAfterLeaving, withMemberDuty } from '../../shared/membership'

/**
 * A request that no longer waits: whose account it was and what name they claimed goes with the decision.
 * @example closed(request, 'joined', 'p0001', now) // no openid, no claimedName
 */
export function closed(
  { openid: _, claimedName: __, ...request }: RequestRecord,
  state: Exclude<RequestRecord['state'], 'open'>,
  decidedBy: string | null,
  now: Date,
): RequestRecord {
  return { ...request, state, decidedAt: now, decidedBy }
}

const COHORTS = ['office', 'village', 'young']

/**
 * Whether a field can say this at all; whether a branch is there, the database knows.
 * @example fieldTakes('mobile', 'true') // true
 */
export function fieldTakes(field: CorrectionField, to: string): boolean {
  if (field === 'cohort') return COHORTS.includes(to)
  if (field === 'mobile') return to === 'true' || to === 'false'
  return field === 'branch' || (to.length <= NAME_MOST && NAME.test(to))
}

/** A branch's member by name, as choosing among them needs it. */
export type Named = Pick<PersonRecord, '_id' | 'name' | 'openid'>

const candidate = ({ _id: personId, name, openid }: Named) => ({
  personId,
  name,
  bound: openid !== undefined,
})

/**
 * A request as the secretary sees it: a claim beside the members of that name, a correction beside the one who asks.
 * @param members of the secretary's branch
 * @param branches names by id, for a correction that asks for another branch
 */
export function waitingRequest(
  request: RequestRecord,
  members: readonly Named[],
  branches: ReadonlyMap<string, string>,
): WaitingRequest {
  const { claimedName, change, personId } = request
  const meant = members.filter(({ _id, name }) =>
    claimedName === undefined ? _id === personId : sameName(name, claimedName),
  )
  const to = change && (change.field === 'branch' ? (branches.get(change.to) ?? change.to) : change.to)
  return {
    id: request._id,
    at: instantOf(request.at),
    kind: request.kind,
    claimedName: claimedName ?? null,
    candidates: meant.map(candidate),
    change: change && to !== undefined ? { field: change.field, to } : null,
  }
}

/**
 * What waits, in the order a secretary ought to see it: claims to a name that stands in the branch, and corrections, whose
 * askers are known; then whatever else; the newest first. So nobody who claims invented names hides those who are waiting.
 * @example inTurn([claim of a stranger, older claim of 谭秀英], members) // 谭秀英 first
 */
export function inTurn(open: readonly RequestRecord[], members: readonly Named[]): RequestRecord[] {
  const names = new Set(members.map(({ name }) => nameKey(name)))
  const known = ({ claimedName }: RequestRecord) =>
    claimedName === undefined || names.has(nameKey(claimedName))
  return [...open].sort((a, b) => Number(known(b)) - Number(known(a)) || b.at.getTime() - a.at.getTime())
}

type Member = PersonRecord & { member: NonNullable<PersonRecord['member']> }

/** Where a correction of the branch leads: the branch it names, and what belongs to the one that is left. */
export interface Leading {
  branch: NodeRecord | null
  left: ReadonlySet<string>
}

type Noted = Pick<HistoryRecord, 'kind' | 'from' | 'to'>

/** What a correction comes to: the person after it, and what their history notes. */
export interface Corrected {
  person: PersonRecord
  history: Noted[]
}

/**
 * A member's record put right. Another branch means another study group too, and the duties over the old one end.
 * @example corrected(person, { field: 'cohort', to: 'young' }, nowhere).person.member.cohort // 'young'
 */
export function corrected(
  person: Member,
  { field, to }: { field: CorrectionField; to: string },
  { branch, left }: Leading,
): Corrected {
  const { member } = person
  if (branch) return transferred(person, branch, left)
  const after: Record<Exclude<CorrectionField, 'branch'>, () => PersonRecord> = {
    name: () => ({ ...person, name: to }),
    cohort: () => ({ ...person, member: { ...member, cohort: to as typeof member.cohort } }),
    mobile: () =>
      to === 'true'
        ? { ...person, member: { ...member, mobile: true } }
        : { ...uncalled(person), member: atHome(member) },
  }
  const history = [{ kind: 'corrected' as const, from: null, to: field }]
  return { person: field === 'branch' ? person : after[field](), history }
}

/** Whoever leaves a group no longer waits for its instructor's call. */
const uncalled = ({ callbackAt: _, ...person }: PersonRecord): PersonRecord => person

function transferred(person: Member, branch: NodeRecord, left: ReadonlySet<string>): Corrected {
  const { pinned: _, ...member } = person.member
  const kept = dutiesAfterLeaving(person.duties, left)
  const held = new Set(kept.flatMap(({ role, nodeIds }) => nodeIds.map((id) => `${role} ${id}`)))
  const ended = person.duties
    .flatMap(({ role, nodeIds }) => nodeIds.map((id) => `${role} ${id}`))
    .filter((duty) => !held.has(duty))
  return {
    person: {
      ...uncalled(person),
      duties: withMemberDuty(kept, branch._id),
      member: { ...member, branchId: branch._id, villageId: branch.villageId ?? '', groupId: null },
    },
    history: [
      { kind: 'transferred', from: member.branchId, to: branch._id },
      ...ended.map((from): Noted => ({ kind: 'dutyTaken', from, to: null })),
    ],
  }
}
