import type { TrueCloud } from '../true-cloud'
import { targets } from './cast'

/** What the replies need to have something to show: a claim and a correction that wait, and a plan. */
export interface Prepared {
  planId: string
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
  return { planId: plan.data.id }
}

/** For each operation whose reply can be about people: an input whose reply is. One without an entry fails the test. */
export const readings: Record<string, (prepared: Prepared) => object> = {
  'people.waiting': () => ({ branchId: 'n-b01' }),
  'people.myData': () => ({}),
  'roster.branch': () => ({ branchId: 'n-b01', find: '', after: null }),
  'roster.member': () => ({ personId: targets.ofGroup }),
  'roster.phoneOf': () => ({ personId: targets.ofGroup }),
  'groups.desk': () => ({ groupId: 'n-b01-s1' }),
  'groups.mine': () => ({}),
  'groups.planning': () => ({}),
  'groups.planLines': ({ planId }) => ({ planId, branchId: 'n-b01' }),
}
