import type { Amendment } from '@contract/roster'
import type { NodeRecord, PersonRecord } from '@records/index'
import { atHome, dutiesAfterLeaving, withMemberDuty } from '../../shared/membership'
import { type Outcome, ok, refuse } from '../../shared/outcome'
import { readName } from './name'

export interface Amending {
  /** The branch it goes to, where it goes to one. */
  branch: NodeRecord | null
  /** What belongs to the branch they are in: duties over it end with their place there. */
  places: ReadonlySet<string>
  now: Date
}

type Amended = Outcome<PersonRecord, 'NotAMember' | 'AlreadyAMember' | 'NoSuchBranch' | 'WrongValue'>

/** The same person under another place; what hung on the old group is gone. */
const without = ({ callbackAt: _, ...person }: PersonRecord): PersonRecord => person

function transfer(person: PersonRecord, { branch, places }: Amending): Amended {
  if (!person.member) return refuse('NotAMember', 'on no roster')
  if (branch?.kind !== 'branch' || !branch.villageId)
    return refuse('NoSuchBranch', 'no such branch', 'change')
  if (person.member.branchId === branch._id) return ok(person)
  const { pinned: _, ...place } = person.member
  const kept = dutiesAfterLeaving(person.duties, places)
  return ok({
    ...without(person),
    duties: withMemberDuty(kept, branch._id),
    member: { ...place, branchId: branch._id, villageId: branch.villageId, groupId: null },
  })
}

function giveBack(person: PersonRecord, { branch }: Amending): Amended {
  if (person.member) return refuse('AlreadyAMember', 'on a roster already')
  if (!person.former) return refuse('NotAMember', 'was on no roster')
  if (branch?.kind !== 'branch' || !branch.villageId)
    return refuse('NoSuchBranch', 'no such branch', 'change')
  const { former: _, ...rest } = person
  return ok({
    ...rest,
    duties: withMemberDuty(person.duties, branch._id),
    member: {
      branchId: branch._id,
      villageId: branch.villageId,
      groupId: null,
      cohort: 'village',
      mobile: false,
    },
  })
}

/**
 * A person after one change to their place, or why it can't be. Whoever leaves loses their group and their duties over
 * the branch, whoever died all of them; whoever comes home no longer lives elsewhere.
 * @example amended(person, { kind: 'mobile', mobile: false }, …) // no residence, no group
 */
export function amended(person: PersonRecord, change: Amendment, amending: Amending): Amended {
  const { member } = person
  if (person.erasedAt) return refuse('NotAMember', 'erased')
  if (change.kind === 'return') return giveBack(person, amending)
  if (!member) return refuse('NotAMember', 'on no roster')
  switch (change.kind) {
    case 'transfer':
      return transfer(person, amending)
    case 'leave': {
      const { member: _, ...rest } = without(person)
      const { branchId, villageId } = member
      const kept = change.reason === 'deceased' ? [] : dutiesAfterLeaving(person.duties, amending.places)
      const former = { branchId, villageId, at: amending.now, reason: change.reason }
      return ok({ ...rest, duties: withMemberDuty(kept, null), former })
    }
    case 'cohort':
      return ok({ ...person, member: { ...member, cohort: change.cohort } })
    case 'mobile':
      if (member.mobile === change.mobile) return ok(person)
      return ok(
        change.mobile
          ? { ...person, member: { ...member, mobile: true } }
          : { ...without(person), member: atHome(member) },
      )
    case 'name': {
      const name = readName(change.name)
      return name.value === null
        ? refuse('WrongValue', 'not a name', 'change')
        : ok({ ...person, name: name.value })
    }
  }
}
