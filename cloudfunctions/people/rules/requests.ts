import type { CorrectionField, WaitingRequest } from '@contract/people'
import { instantOf } from '@domain/day'
import { sameName } from '@domain/names'
import type { NodeRecord, PersonRecord, RequestRecord } from '@records/index'

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
const MOST_NAME = 40

/**
 * Whether a field can say this at all; whether a branch is there, the database knows.
 * @example fieldTakes('mobile', 'true') // true
 */
export function fieldTakes(field: CorrectionField, to: string): boolean {
  if (field === 'cohort') return COHORTS.includes(to)
  if (field === 'mobile') return to === 'true' || to === 'false'
  return field === 'branch' || to.length <= MOST_NAME
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

/** What a correction comes to: the person after it, and what their history notes. */
export interface Corrected {
  person: PersonRecord
  history: { kind: 'corrected' | 'transferred'; from: string | null; to: string }
}

/**
 * A member's record put right. Another branch means another study group too: the old one's is left.
 * @param branch the branch that `to` names, for a correction of it
 * @example corrected(person, { field: 'cohort', to: 'young' }, null).person.member.cohort // 'young'
 */
export function corrected(
  person: PersonRecord & { member: NonNullable<PersonRecord['member']> },
  { field, to }: { field: CorrectionField; to: string },
  branch: NodeRecord | null,
): Corrected {
  const noted = { kind: 'corrected' as const, from: null, to: field }
  const { member } = person
  if (field === 'name') return { person: { ...person, name: to }, history: noted }
  if (field === 'cohort')
    return {
      person: { ...person, member: { ...member, cohort: to as typeof member.cohort } },
      history: noted,
    }
  if (field === 'mobile')
    return { person: { ...person, member: asMobile(member, to === 'true') }, history: noted }
  return branch
    ? {
        person: transferred(person, branch),
        history: { kind: 'transferred', from: member.branchId, to: branch._id },
      }
    : { person, history: noted }
}

type Member = NonNullable<PersonRecord['member']>

/** Who lives at home has no residence elsewhere, and no place in a group of those who do. */
function asMobile(member: Member, mobile: boolean): Member {
  if (mobile) return { ...member, mobile }
  const { residence: _, residenceBy: __, pinned: ___, ...rest } = member
  return { ...rest, mobile, groupId: null }
}

function transferred(person: PersonRecord & { member: Member }, branch: NodeRecord): PersonRecord {
  const { pinned: _, ...member } = person.member
  const duties = person.duties.map((duty) =>
    duty.role === 'member' ? { ...duty, nodeIds: [branch._id] } : duty,
  )
  return {
    ...person,
    duties,
    member: { ...member, branchId: branch._id, villageId: branch.villageId ?? '', groupId: null },
  }
}
