import type { AccessLine, MyData } from '@contract/people'
import { instantOf } from '@domain/day'
import type { AccessRecord, HistoryRecord, PersonRecord, RequestRecord } from '@records/index'
import { consentsOf } from '../../shared/consents'
import { historyLine, type NamesById, placeIdsOf, whoIs } from '../../shared/history-lines'
import { type KeptStudyRecords, peopleIn } from '../../shared/kept-study'
import type { OwnWish } from '../../shared/kept-wishes'
import { residenceOf } from '../../shared/regions'
import { keptStudyOf } from './kept-study'
import { keptWishesOf } from './kept-wishes'

/** Everything that is kept about one person. */
export interface Kept {
  person: PersonRecord
  /** In clear. */
  phone: string | null
  study: MyData['study']
  correction: RequestRecord | null
  history: HistoryRecord[]
  accesses: AccessRecord[]
  /** What study has left. */
  left: KeptStudyRecords
  wishes: OwnWish[]
}

/**
 * The places whose names a person's own record shows.
 * @example placesOf(kept of a member of n-b01 in n-b01-s1) // ['n-b01', 'n-v01', 'n-b01-s1', …]
 */
export function placesOf({ person, history, correction }: Kept): string[] {
  const { branchId, villageId, groupId } = person.member ?? {}
  const own = [branchId, villageId, groupId].filter((id) => typeof id === 'string')
  const duties = person.duties.flatMap(({ nodeIds }) => nodeIds)
  const asked = correction?.change?.field === 'branch' ? [correction.change.to] : []
  return [...new Set([...own, ...duties, ...asked, ...placeIdsOf(history)])]
}

/**
 * The people whose names it shows: who did something to the record, who read it, who answered or came to the door.
 * @example peopleOf(kept with one access by p0009) // ['p0009']
 */
export const peopleOf = ({ history, accesses, left }: Kept): string[] => [
  ...new Set([
    ...history.flatMap(({ byId }) => (byId === null ? [] : [byId])),
    ...accesses.map(({ byId }) => byId),
    ...peopleIn(left),
  ]),
]

const accessLine = (access: AccessRecord, people: NamesById): AccessLine => ({
  id: access._id,
  at: instantOf(access.at),
  by: whoIs(people.get(access.byId), null),
  role: access.byRole,
  operation: access.operation,
  times: access.times,
})

function memberPlace({ member }: PersonRecord, places: NamesById): MyData['member'] {
  if (!member) return null
  const { branchId, villageId, groupId, cohort, mobile, residence } = member
  return {
    branch: places.get(branchId) ?? '',
    village: places.get(villageId) ?? '',
    group: groupId === null ? null : (places.get(groupId) ?? null),
    cohort,
    mobile,
    residence: residence === undefined ? null : residenceOf(residence),
  }
}

/** A person's own record in words. */
export function myDataOf(kept: Kept, places: NamesById, people: NamesById): MyData {
  const { person, phone, study, correction, history, accesses, left, wishes } = kept
  const { change } = correction ?? {}
  return {
    personId: person._id,
    name: person.name,
    phone,
    boundAt: person.boundAt ? instantOf(person.boundAt) : null,
    member: memberPlace(person, places),
    duties: person.duties.map(({ role, nodeIds }) => ({
      role,
      at: nodeIds.flatMap((id) => places.get(id) ?? []),
    })),
    consents: consentsOf(person),
    study,
    correction:
      correction && change
        ? { field: change.field, to: places.get(change.to) ?? change.to, at: instantOf(correction.at) }
        : null,
    history: history.map((record) => historyLine(record, places, people)),
    accesses: accesses.map((access) => accessLine(access, people)),
    kept: keptStudyOf(left, people, person._id),
    wishes: keptWishesOf(wishes),
  }
}
