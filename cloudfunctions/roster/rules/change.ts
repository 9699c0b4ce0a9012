import type { RowVerdict } from '@contract/roster'
import { maskPhone, maskResidence } from '@domain/mask'
import type {
  DutyRecord,
  HistoryRecord,
  MemberRecord,
  PersonRecord,
  RowPlan,
  SealedPhone,
} from '@records/index'
import { dutiesAfterLeaving, withMemberDuty } from '../../shared/membership'
import { residenceOf } from '../../shared/regions'
import { cohortWords, yesNo } from './words'

type Change = RowVerdict['changes'][number]

interface Naming {
  names: (id: string) => string
  open: (phone: SealedPhone) => string
}

/** A kept residence as the organiser may see it: to the city. */
const coarse = (code: string | undefined): string => {
  const residence = code === undefined ? null : residenceOf(code)
  return residence ? maskResidence(residence).name : ''
}

/**
 * What a row would change about somebody, in the sheet's own words.
 * @example changesOf(at home, { …, mobile: true }, naming) // [{ field: 'mobile', from: '否', to: '是' }]
 */
export function changesOf(person: PersonRecord, plan: RowPlan, { names, open }: Naming): Change[] {
  const { member } = person
  const changes: Change[] = []
  const add = (field: Change['field'], from: string, to: string) => changes.push({ field, from, to })
  if (member?.branchId !== plan.branchId)
    add('branch', member ? names(member.branchId) : '', names(plan.branchId))
  if (member && member.cohort !== plan.cohort)
    add('cohort', cohortWords[member.cohort], cohortWords[plan.cohort])
  if (member && member.mobile !== plan.mobile) add('mobile', yesNo(member.mobile), yesNo(plan.mobile))
  if (plan.residence && member?.residence !== plan.residence)
    add('district', coarse(member?.residence), residenceOf(plan.residence)?.name ?? '')
  if (plan.phone && person.phone?.hash !== plan.phone.hash)
    add('phone', person.phone ? maskPhone(open(person.phone)) : '', maskPhone(open(plan.phone)))
  return changes
}

const placeAfter = (before: MemberRecord | undefined, plan: RowPlan): MemberRecord => {
  const { branchId, villageId, cohort, mobile } = plan
  const base = { branchId, villageId, cohort, mobile, groupId: null }
  if (!mobile) return base
  const stays = before?.branchId === branchId
  const { groupId = null, pinned, residence, residenceBy } = before?.mobile ? before : {}
  const lives = plan.residence
    ? { residence: plan.residence, residenceBy: 'roster' as const }
    : { ...(residence && { residence }), ...(residenceBy && { residenceBy }) }
  return { ...base, ...(stays && { groupId }), ...(stays && pinned && { pinned }), ...lives }
}

/**
 * Somebody after their row was applied; duties over a branch they leave end.
 * @param before null for somebody new
 * @param places what belongs to the branch they were in
 */
export function personAfter(
  before: PersonRecord | null,
  plan: RowPlan,
  places: ReadonlySet<string>,
): PersonRecord {
  const { former: _, ...rest } =
    before ??
    ({ _id: plan.personId, v: 1, name: plan.name, duties: [], textSize: 'system' } satisfies PersonRecord)
  const person: PersonRecord = rest
  const leaves = before?.member !== undefined && before.member.branchId !== plan.branchId
  const duties = leaves ? dutiesAfterLeaving(person.duties, places) : person.duties
  const after: PersonRecord = {
    ...person,
    duties: withMemberDuty(duties, plan.branchId),
    member: placeAfter(before?.member, plan),
    ...(plan.phone && { phone: plan.phone }),
  }
  if (after.member?.groupId === null) delete after.callbackAt
  return after
}

const placesOfDuty = ({ role, nodeIds }: DutyRecord): string[] => nodeIds.map((id) => `${role} ${id}`)

export type HistoryOf = Pick<HistoryRecord, 'kind' | 'from' | 'to'>

/**
 * What a person's history says of it: ids of places, roles and names of fields, never a value.
 * @example somebody transferred whose cohort changed too → [transferred n-b01 → n-b02, corrected cohort]
 */
export function historyOf(before: PersonRecord | null, after: PersonRecord): HistoryOf[] {
  const [was, is] = [before?.member ?? null, after.member ?? null]
  const lines: HistoryOf[] = []
  if (!was && is) {
    const back = before?.former
    lines.push({ kind: back ? 'returned' : 'joined', from: back?.branchId ?? null, to: is.branchId })
  } else if (was && is && was.branchId !== is.branchId)
    lines.push({ kind: 'transferred', from: was.branchId, to: is.branchId })
  else if (was && !is) lines.push({ kind: 'left', from: was.branchId, to: after.former?.reason ?? null })
  const corrected = (field: string) => lines.push({ kind: 'corrected', from: null, to: field })
  if (before && before.name !== after.name) corrected('name')
  if (was && is && was.cohort !== is.cohort) corrected('cohort')
  if (was && is && was.mobile !== is.mobile) corrected('mobile')
  if (is?.residence && was?.residence !== is.residence) corrected('residence')
  if (before && after.phone && before.phone?.hash !== after.phone.hash) corrected('phone')
  const held = new Set(after.duties.flatMap(placesOfDuty))
  for (const duty of before?.duties.filter(({ role }) => role !== 'member') ?? [])
    for (const from of placesOfDuty(duty))
      if (!held.has(from)) lines.push({ kind: 'dutyTaken', from, to: null })
  return lines
}
