import type { BranchView, MemberRow, MemberView } from '@contract/roster'

/** 青石桥村党支部 as its secretary sees it, and one of its members. */
export const memberRow = (personId: string, changes: Partial<MemberRow> = {}): MemberRow => ({
  personId,
  name: '谭秀英',
  cohort: 'young',
  mobile: true,
  group: '青石桥村东莞学习小组',
  residence: { code: '441900', name: '广东省 东莞市' },
  bound: true,
  ...changes,
})

const counts = {
  id: 'n-b01',
  name: '青石桥村党支部',
  village: '青石桥村',
  tier: 'model',
  members: 62,
  mobile: 23,
  grouped: 21,
  bound: 40,
} as const

export const branchView = (changes: Partial<BranchView> = {}): BranchView => ({
  id: 'n-b01',
  name: '青石桥村党支部',
  counts,
  groups: [
    {
      id: 'n-b01-s1',
      name: '青石桥村东莞学习小组',
      region: { code: '441900', name: '广东省 东莞市' },
      members: 18,
      capacity: 30,
      instructors: [{ personId: 'p0009', name: '罗小满' }],
    },
    {
      id: 'n-b01-s2',
      name: '青石桥村长沙学习小组',
      region: { code: '430100', name: '湖南省 长沙市' },
      members: 32,
      capacity: 30,
      instructors: [],
    },
  ],
  waiting: 3,
  members: [
    memberRow('p0001'),
    memberRow('p0002', { name: '祝兴隆', bound: false, group: null, residence: null }),
    memberRow('p0003', { name: '陈建军', mobile: false, group: null, residence: null }),
    memberRow('p0004', { name: '阿不都热扎克江·吐尔逊巴依·买买提依明江·艾尔肯' }),
  ],
  next: null,
  ...changes,
})

export const aMember = (changes: Partial<MemberView> = {}): MemberView => ({
  personId: 'p0001',
  name: '谭秀英',
  member: {
    branchId: 'n-b01',
    branch: '青石桥村党支部',
    village: '青石桥村',
    groupId: 'n-b01-s1',
    group: '青石桥村东莞学习小组',
    cohort: 'young',
    mobile: true,
    pinned: false,
  },
  left: null,
  phone: '138****0417',
  residence: { code: '441900', name: '广东省 东莞市' },
  bound: true,
  consents: [{ kind: 'residence', given: true, at: '2026-11-01T10:00:00.000+08:00' }],
  study: {
    state: 'stuck',
    totalSec: 25_650,
    missingSec: 17_550,
    lastOn: '2026-12-03',
    idleDays: 12,
    finishOn: '2027-04-06',
    lateDays: 17,
  },
  duties: [
    { role: 'member', nodes: [{ id: 'n-b01', name: '青石桥村党支部' }] },
    { role: 'instructor', nodes: [{ id: 'n-b01-s2', name: '青石桥村长沙学习小组' }] },
  ],
  history: [
    {
      id: 'h2',
      kind: 'transferred',
      at: '2026-12-14T09:00:00.000+08:00',
      by: '田家旺（支书）',
      from: '枫香坳村党支部',
      to: '青石桥村党支部',
    },
    { id: 'h1', kind: 'bound', at: '2026-11-01T10:00:00.000+08:00', by: null, from: null, to: null },
  ],
  ...changes,
})
