import { amendKinds, amendLines, amendmentOf, amendOptions } from '../../src/packages/secretary/amend-view'
import { branchHead, memberLine, noMembers, sieved } from '../../src/packages/secretary/branch-view'
import { dutyLines, dutyPlaces, givenRoles } from '../../src/packages/secretary/duty-view'
import { groupFixes, groupForm } from '../../src/packages/secretary/group-view'
import { inPairs, memberView, powersOf } from '../../src/packages/secretary/member-view'
import { requestView } from '../../src/packages/secretary/waiting-view'
import { aMember, branchView, memberRow } from './a-branch'

const now = new Date('2026-12-15T19:30:00+08:00')
const branches = [
  { id: 'n-b01', name: '青石桥村党支部' },
  { id: 'n-b02', name: '枫香坳村党支部' },
]

test('a branch says its numbers, what waits, and which group wants somebody', () => {
  const head = branchHead(branchView())
  expect(head.counts).toBe('62 名党员，23 名在外，其中 21 名有小组；40 名对上了微信。')
  expect(head.waiting).toBe('有 3 件事等您定')
  expect(branchHead(branchView({ waiting: 0 })).waiting).toBeNull()
  expect(head.groups.map(({ note, wants }) => [note, wants])).toEqual([
    ['广东省 东莞市，18 人，最多 30 人，罗小满带', []],
    ['湖南省 长沙市，32 人，最多 30 人', ['还没有指导员', '多了 2 人']],
  ])
})

test('a member’s line says where they are and what is missing', () => {
  expect(memberLine(memberRow('p1')).note).toBe('在外，广东省 东莞市，青石桥村东莞学习小组')
  expect(memberLine(memberRow('p1', { group: null, residence: null })).note).toBe('在外，还没分到小组')
  expect(memberLine(memberRow('p1', { mobile: false })).note).toBe('在家')
  expect(memberLine(memberRow('p1', { name: null, bound: null }))).toMatchObject({
    title: '名字看不到',
    unbound: false,
  })
})

test('sieves let through whom they name, and say so when nobody is left', () => {
  const { members } = branchView()
  expect(sieved(members, 'away')).toHaveLength(3)
  expect(sieved(members, 'unbound').map(({ name }) => name)).toEqual(['祝兴隆'])
  expect(noMembers('', 'unbound')).toBe('都对上微信了。')
  expect(noMembers('龙', 'all')).toBe('没有名字里带“龙”的党员。')
})

test('a member’s page tells place, tie, number, standing and consents, and leaves out what may not be seen', () => {
  const titles = (view: ReturnType<typeof memberView>) => view.facts.map(({ title }) => title)
  expect(titles(memberView(aMember(), now))).toEqual([
    '青石桥村党支部',
    '广东省 东莞市',
    '青石桥村东莞学习小组',
    '对上了微信',
    '138****0417',
    '卡住了，晚 17 天',
    '同意登记住处',
  ])
  const bare = aMember({ phone: null, residence: null, bound: null, consents: null, study: null })
  expect(titles(memberView(bare, now))).toEqual(['青石桥村党支部', '在外党员', '青石桥村东莞学习小组'])
  const left = { branch: '青石桥村党支部', at: '2026-12-14T09:00:00.000+08:00', reason: 'movedOut' } as const
  expect(memberView(aMember({ member: null, left }), now).facts[0]).toMatchObject({
    title: '离开了青石桥村党支部',
    note: '昨天 09:00，组织关系转出',
  })
})

test('powers follow the desks: an instructor only calls, a secretary works in their own branch, an organiser everywhere', () => {
  const member = aMember()
  expect(powersOf([{ role: 'instructor', nodeId: 'n-b01-s1' }], member)).toEqual({
    invite: false,
    call: true,
    amend: false,
    evidence: true,
    gives: 'none',
  })
  expect(powersOf([{ role: 'secretary', nodeId: 'n-b01' }], member)).toMatchObject({
    invite: true,
    amend: true,
    gives: 'instructor',
  })
  expect(powersOf([{ role: 'secretary', nodeId: 'n-b02' }], member)).toMatchObject({ amend: false })
  expect(powersOf([{ role: 'organiser', nodeId: 'root' }], aMember({ phone: null }))).toEqual({
    invite: true,
    call: false,
    amend: true,
    evidence: false,
    gives: 'all',
  })
  expect(powersOf(null, member).invite).toBe(true)
  expect(powersOf(null, { ...member, consents: null })).toMatchObject({ invite: false, amend: false })
})

test('an invite is read in pairs', () => {
  expect(inPairs('48210937')).toEqual(['48', '21', '09', '37'])
})

test('who left can only come back; nobody is moved to where they are', () => {
  const gone = aMember({ member: null })
  expect(amendKinds(gone).map(({ id }) => id)).toEqual(['return'])
  expect(amendOptions('transfer', aMember(), branches)).toEqual([branches[1]])
  expect(amendOptions('return', gone, branches)).toEqual(branches)
  expect(amendOptions('cohort', aMember(), branches)?.map(({ id }) => id)).toEqual(['office', 'village'])
  expect(amendOptions('mobile', aMember(), branches)).toEqual([{ id: 'false', name: '在家' }])
  expect(amendOptions('name', aMember(), branches)).toBeNull()
})

test('each change says what follows before it is made', () => {
  for (const { id } of [...amendKinds(aMember()), ...amendKinds({ member: null })]) {
    const value = amendOptions(id, aMember(), branches)?.[0]?.id ?? '谭秀瑛'
    const lines = amendLines(amendmentOf(id, value), '谭秀英', branches)
    expect(lines[0]).toMatch(/[。]$/)
  }
  expect(amendLines({ kind: 'transfer', branchId: 'n-b02' }, '谭秀英', branches)).toEqual([
    '谭秀英转到枫香坳村党支部。',
    '学习小组和在原支部的职责不再算，学时跟着走。',
  ])
})

test('a secretary gives instructors to the branch’s groups, an organiser the duties of branch and town', () => {
  const [branch] = branches
  expect(givenRoles('instructor').map(({ id }) => id)).toEqual(['instructor'])
  expect(dutyPlaces('instructor', branch!, branchView().groups)).toHaveLength(2)
  expect(dutyPlaces('secretary', branch!, [])).toEqual([branch])
  for (const { id } of givenRoles('all')) expect(dutyPlaces(id, branch!, branchView().groups)).not.toEqual([])
})

test('a duty stands once a place: a secretary’s village goes with the branch, an organiser’s trees are the town', () => {
  const lines = dutyLines([
    {
      role: 'secretary',
      nodes: [
        { id: 'n-b01', name: '青石桥村党支部' },
        { id: 'n-v01', name: '青石桥村' },
      ],
    },
    {
      role: 'organiser',
      nodes: [
        { id: 'root', name: '樟树坳镇' },
        { id: 'n-committee', name: '樟树坳镇党委' },
      ],
    },
  ])
  expect(lines.map(({ nodeId, title, note }) => [nodeId, title, note])).toEqual([
    ['n-b01', '支书', '青石桥村党支部'],
    ['root', '组织委员', '全镇'],
  ])
})

test('a claim lists everybody of that name with whether another account has it; a correction says what to what', () => {
  const claim = {
    id: 'r1',
    at: '2026-12-15T08:00:00.000+08:00',
    kind: 'bind',
    claimedName: '陈建军',
    candidates: [
      { personId: 'p1', name: '陈建军', bound: true },
      { personId: 'p2', name: '陈建军', bound: false },
    ],
    change: null,
  } as const
  expect(requestView({ ...claim, candidates: [...claim.candidates] }, now)).toMatchObject({
    title: '有人说是陈建军',
    candidates: [{ taken: true, note: '已经对上一个微信，认了就换过来' }, { taken: false }],
  })
  expect(requestView({ ...claim, candidates: [] }, now).note).toBe('今天 08:00，名册里没有这个名字')
  const correction = {
    ...claim,
    kind: 'correction',
    claimedName: null,
    candidates: [{ personId: 'p1', name: '谭秀英', bound: true }],
    change: { field: 'name', to: '谭秀瑛' },
  } as const
  expect(requestView({ ...correction, candidates: [...correction.candidates] }, now)).toMatchObject({
    title: '谭秀英想把名字改成“谭秀瑛”',
    personId: 'p1',
  })
})

test('a group’s form says what is wrong by field', () => {
  const [group] = branchView().groups
  expect(groupFixes(groupForm(group!))).toEqual({})
  expect(groupFixes({ name: '组', region: null, capacity: '0' })).toEqual({
    name: '组名要 2 到 30 个字',
    capacity: '人数填 1 到 200',
  })
})
