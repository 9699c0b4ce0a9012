import { sessions } from '@contract/sessions'
import type { TrueCloud } from '../true-cloud'
import { targets } from './cast'

/** What the replies need to have something to show: a claim and a correction that wait, a plan, and a member who hosts. */
export interface Prepared {
  planId: string
  sessionId: string
  /** In which somebody of the group was reminded. */
  window: string
}

export async function prepareReadings(cloud: TrueCloud): Promise<Prepared> {
  await cloud.call('o-t-claims', 'people.askSecretary', {
    key: 'reading-01',
    notice: 1,
    name: '程支部',
    branchId: 'n-b01',
  })
  const plan = await cloud.call('o-t-organiser', 'groups.proposePlan', {
    key: 'reading-02',
    acrossBranches: false,
  })
  const { plan: evening } = sessions.create.example
  const session = await cloud.call('o-t-secretary', 'sessions.create', {
    key: 'reading-03',
    nodeId: 'n-b01-s1',
    plan: { ...evening, hostIds: ['t-member', targets.ofGroup], invited: ['n-b01-s1'] },
  })
  const remind = {
    key: 'reading-04',
    nodeId: 'n-b01-s1',
    audience: { purpose: 'begin' },
    personIds: [targets.ofGroup],
    note: null,
  }
  const { data: told } = await cloud.call('o-t-instructor', 'reminders.send', remind)
  await cloud.local.triggers('reminders')
  return { window: told.window, planId: plan.data.id, sessionId: session.data.sessionId }
}

/** For each operation whose reply can be about people: an input whose reply is. One without an entry fails the test. */
export const readings: Record<string, (prepared: Prepared) => object> = {
  'people.waiting': () => ({ branchId: 'n-b01' }),
  'people.myData': () => ({}),
  'roster.branch': () => ({ branchId: 'n-b01', find: '', after: null }),
  'roster.member': () => ({ personId: targets.ofGroup }),
  'study.evidenceOf': () => ({ personId: targets.ofGroup, before: null }),
  'roster.phoneOf': () => ({ personId: targets.ofGroup }),
  'groups.desk': () => ({ groupId: 'n-b01-s1' }),
  'groups.mine': () => ({}),
  'groups.planning': () => ({}),
  'groups.planLines': ({ planId }) => ({ planId, branchId: 'n-b01' }),
  'sessions.session': ({ sessionId }) => ({ sessionId }),
  'sessions.planning': () => ({ nodeId: 'n-b01-s1' }),
  'sessions.attendees': ({ sessionId }) => ({ sessionId }),
  'sessions.logVisit': () => ({ ...sessions.logVisit.example, personIds: [targets.missing] }),
  'sessions.visits': () => ({}),
  'wishes.holders': () => ({ wishId: 'wish-lamps' }),
  'tallies.rows': () => ({ placeId: 'n-b01-s1', by: { measure: 'members' }, after: null }),
  'statistics.figures': () => ({ placeId: null, month: null }),
  'tasks.board': () => ({ nodeId: 'n-b01-s1', taskId: 'task-contract' }),
  'reminders.preview': () => ({ nodeId: 'n-b01-s1', audience: { purpose: 'pace' } }),
  'reminders.rows': ({ window }) => ({ nodeId: 'n-b01-s1', purpose: 'begin', window, outcome: null }),
}
