import { Role } from '@contract/core'
import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import { phoneKeys, sealPhone } from '../../../cloudfunctions/shared/phone'
import type { TrueCloud } from '../true-cloud'

/** Somebody with exactly one duty, held somewhere: what is allowed is allowed by that alone. */
export interface Caller {
  openid: string
  /** Null for a WeChat user whom nobody knows. */
  personId: string | null
  role: Role
  nodeIds: string[]
}

export const PHONE_KEY = 'the-key-of-the-exhaustive-test-of-duties'

/** Where each duty is held: one branch of two, one group of many, or the town. */
const held: Record<Exclude<Role, 'villager'>, string[]> = {
  member: ['n-b01'],
  instructor: ['n-b01-s1'],
  secretary: ['n-b01', 'n-v01'],
  organiser: [TERRITORY_ROOT, PARTY_ROOT],
  countyViewer: [TERRITORY_ROOT, PARTY_ROOT],
  representative: ['n-v01-a1-t1'],
  helper: ['n-v01'],
  reviewer: [TERRITORY_ROOT],
  host: ['n-b01'],
  handler: ['n-v01', 'n-b01'],
}

const callerOf = (role: Role, name: string, nodeIds: string[]): Caller => ({
  openid: `o-t-${name}`,
  personId: `t-${name}`,
  role,
  nodeIds,
})

/** One of each of the eleven duties, an organiser of half the town, and nobody. */
export const callers: Caller[] = [
  { openid: 'o-t-nobody', personId: null, role: 'villager', nodeIds: [] },
  ...Role.options.map((role) => callerOf(role, role, role === 'villager' ? [] : held[role])),
  callerOf('organiser', 'organiser-of-half', ['n-g1']),
]

const place = (branchId: string, villageId: string, groupId: string | null) => ({
  branchId,
  villageId,
  groupId,
  cohort: 'young',
  mobile: true,
  residence: '440305',
})

const consents = {
  residence: { given: true, at: { $date: '2026-11-01T02:00:00Z' } },
  reminders: { given: false, at: { $date: '2026-11-01T02:00:00Z' } },
}

/** Who is reached for: inside and outside of every scope, gone, without a branch; the last isn't there at all. */
export const targets = {
  ofGroup: 't-of-group',
  ofBranch: 't-of-branch',
  elsewhere: 't-elsewhere',
  across: 't-across',
  came: 't-came',
  left: 't-left',
  neighbour: 't-neighbour',
  missing: 't-missing',
}

/** Nodes above, at, below, beside and outside of what each duty covers; the last isn't there. */
export const nodeTargets = [
  TERRITORY_ROOT,
  'n-g1',
  'n-b01',
  'n-b01-s1',
  'n-b01-s2',
  'n-b09',
  'n-v01',
  'n-missing',
]

let number = 13_700_000_000
const person = (_id: string, name: string, more: object) => ({
  _id,
  v: 1,
  name,
  duties: [],
  textSize: 'system',
  phone: sealPhone(String(++number), phoneKeys(PHONE_KEY)),
  consents,
  ...more,
})

const targetPersons = () => [
  person(targets.ofGroup, '程组内', { member: place('n-b01', 'n-v01', 'n-b01-s1'), openid: 'o-t-of-group' }),
  person(targets.ofBranch, '程支部', { member: place('n-b01', 'n-v01', null) }),
  person(targets.elsewhere, '程别处', { member: place('n-b09', 'n-v09', null) }),
  person(targets.across, '程跨出', { member: place('n-b01', 'n-v01', 'n-b02-s1') }),
  person(targets.came, '程跨来', { member: place('n-b09', 'n-v09', 'n-b01-s1') }),
  person(targets.left, '程离开', {
    former: {
      branchId: 'n-b01',
      villageId: 'n-v01',
      at: { $date: '2026-11-05T02:00:00Z' },
      reason: 'other',
    },
  }),
  person(targets.neighbour, '程邻居', {}),
]

const callerPersons = () =>
  callers.flatMap(({ openid, personId, role, nodeIds }) =>
    personId === null
      ? []
      : [
          person(personId, `职${role}`, {
            openid,
            duties: role === 'villager' ? [] : [{ role, nodeIds }],
            ...(role === 'member' && { member: place('n-b01', 'n-v01', 'n-b01-s1') }),
          }),
        ],
  )

/** Puts the cast into the seeded town. */
export async function enter(cloud: TrueCloud): Promise<void> {
  await cloud.keep('persons', [...targetPersons(), ...callerPersons()])
  const accounts = callers.flatMap(({ openid, personId }) =>
    personId === null ? [] : [{ _id: openid, v: 1, personId, tries: 0, triesFrom: null, requestId: null }],
  )
  await cloud.keep('accounts', accounts)
}
