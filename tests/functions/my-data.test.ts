import { createHash } from 'node:crypto'
import { MyData } from '@contract/people'
import type { Json } from '../drive/local-cloud'
import { bindingSteps, newKey, SECRETARY } from './binding-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

const MEMBER = 'o-tan-xiuying'
let cloud: TrueCloud
let steps: ReturnType<typeof bindingSteps>
beforeAll(async () => {
  cloud = await trueCloud()
  steps = bindingSteps(cloud)
})
afterAll(() => cloud.stop())

const myData = async (openid: string): Promise<MyData> =>
  MyData.parse((await cloud.call(openid, 'people.myData')).data)
const write = (openid: string, operation: string, input: object): Promise<Json> =>
  cloud.call(openid, `people.${operation}`, { key: newKey(), ...input })
const consent = (openid: string, kind: string, given: boolean) => write(openid, 'setConsent', { kind, given })
const decide = (requestId: string, personId: string | null) =>
  write(SECRETARY, 'decideRequest', { branchId: 'n-b01', requestId, personId })
const waiting = async (): Promise<Json[]> =>
  (await cloud.call(SECRETARY, 'people.waiting', { branchId: 'n-b01' })).data.requests
const version = async (): Promise<number> => (await cloud.kept('roster'))[0].version
/** The counted members of a group beside those who stand in it. */
const loadAndMembers = async (groupId: string) => [
  (await cloud.kept('loads', { _id: groupId }))[0].members,
  (await cloud.kept('persons', { 'member.groupId': groupId })).length,
]

describe('my data', () => {
  it('names my places, my residence and my number in whole', async () => {
    const data = await myData(MEMBER)
    expect(data).toMatchObject({
      name: '谭秀英',
      member: {
        branch: '青石桥村党支部',
        village: '青石桥村',
        group: '青石桥村东莞学习小组',
        mobile: true,
        residence: { code: '441900', name: '广东省 东莞市' },
      },
      duties: [{ role: 'member', at: ['青石桥村党支部'] }],
      study: { totalSec: 25_680 },
      correction: null,
    })
    expect(data.phone).toMatch(/^138\d{8}$/)
    expect(data.study.topics).toBeGreaterThan(0)
    expect(data.kept).toMatchObject({
      tasks: { count: 1, lines: [{ title: '跟家里人讲一课', answer: { by: '罗小满' } }] },
      outside: { count: 1, lines: [{ what: '东莞社区夜校，讲劳动合同', photo: false }] },
    })
    expect(data.wishes.count).toBe((await cloud.kept('wishes', { filerPersonId: data.personId })).length)
    expect(data.wishes.lines.map(({ wishId }) => wishId)).toContain('wish-lamps')
    expect(data.wishes.lines[0]).toMatchObject({ phone: expect.stringMatching(/^1\d{10}$/), name: '谭秀英' })
    expect(data.kept.studyDays.count).toBeGreaterThan(5)
    const { kept } = await myData('o-ouyang-fusheng')
    expect(kept.sessions.lines[0]).toMatchObject({ presence: 'present', title: expect.any(String) })
    expect(kept.visits.lines[0]).toMatchObject({ by: '田家旺', topics: [expect.any(String)] })
    expect(data.study.lines).toBeGreaterThan(0)
  })

  it('is nobody’s for an account that nobody bound', async () => {
    expect(await cloud.call('o-stranger', 'people.myData')).toMatchObject({
      ok: false,
      error: { code: 'NotBound' },
    })
  })
})

describe('a consent', () => {
  it('is given and taken back with a moment and a line of history each time it changes', async () => {
    await consent('o-luo-xiaoman', 'reminders', false)
    await consent('o-luo-xiaoman', 'reminders', true)
    await consent('o-luo-xiaoman', 'reminders', true)
    const { consents, history } = await myData('o-luo-xiaoman')
    expect(consents).toContainEqual(expect.objectContaining({ kind: 'reminders', given: true }))
    expect(history.filter(({ kind }) => kind === 'consented').map(({ to }) => to)).toEqual(['提醒'])
  })

  it('to 住处 taken back deletes number, residence and place in the group, and leaves the hours', async () => {
    const before = await myData('o-zhou-qiming')
    const { member } = await steps.personOf({ openid: 'o-zhou-qiming' })
    const [roster, [load]] = [await version(), await loadAndMembers(member.groupId)]
    expect(await consent('o-zhou-qiming', 'residence', false)).toMatchObject({ ok: true })
    const after = await myData('o-zhou-qiming')
    expect(after).toMatchObject({ phone: null, member: { group: null, residence: null, mobile: true } })
    expect(after.study).toEqual(before.study)
    expect(after.history[0]).toMatchObject({ kind: 'withdrew', to: '住处', by: null })
    const kept = await steps.personOf({ openid: 'o-zhou-qiming' })
    expect(JSON.stringify(kept)).not.toMatch(/sealed|residence":"|callbackAt/)
    expect(await loadAndMembers(member.groupId)).toEqual([load - 1, load - 1])
    expect(await version()).toBe(roster + 1)
  })

  it('taken back leaves no answer that says where it was', async () => {
    const { _id, member } = await steps.personOf({ openid: 'o-gulinazi' })
    await cloud.keep('persons', [{ ...(await steps.personOf({ _id })), member: { ...member, mobile: true } }])
    await consent('o-gulinazi', 'residence', true)
    const chosen = { key: newKey(), code: '440305' }
    expect(await cloud.call('o-gulinazi', 'groups.setResidence', chosen)).toMatchObject({ ok: true })
    const receipts = async () => JSON.stringify(await cloud.kept('receipts'))
    expect(await receipts()).toContain('o-gulinazi:groups.setResidence')
    expect(await receipts()).not.toMatch(/440305|南山区/)
    await consent('o-gulinazi', 'residence', false)
    expect(await receipts()).not.toContain('o-gulinazi:groups.setResidence')
  })

  it('is known again by a keyed hash, and by the one without a key that receipts had before', async () => {
    const input = { key: newKey(), kind: 'reminders', given: true }
    const say = (more = {}) => cloud.call('o-luo-xiaoman', 'people.setConsent', { ...input, ...more })
    const first = await say()
    const [receipt] = await cloud.kept('receipts', { _id: `o-luo-xiaoman:people.setConsent:${input.key}` })
    const { key: _, ...payload } = input
    const unkeyed = createHash('sha256').update(JSON.stringify(payload)).digest('hex')
    expect(receipt.payload).not.toBe(unkeyed)
    expect((await say()).data).toEqual(first.data)
    await cloud.keep('receipts', [{ ...receipt, payload: unkeyed }])
    expect((await say()).data).toEqual(first.data)
    expect((await say({ given: false })).error.code).toBe('KeyReused')
  })

  it('declined that was never given is noted as that, and takes nothing', async () => {
    const person = await steps.personOf({ openid: 'o-li-wei' })
    const { consents: _, ...unasked } = person
    await cloud.keep('persons', [unasked])
    await consent('o-li-wei', 'residence', false)
    const after = await steps.personOf({ openid: 'o-li-wei' })
    expect({ ...after, consents: null }).toEqual({ ...unasked, consents: null })
    const { history, consents } = await myData('o-li-wei')
    expect(history[0]).toMatchObject({ kind: 'declined', to: '住处' })
    expect(consents).toMatchObject([{ kind: 'residence', given: false }])
  })

  it('given again brings nothing back by itself', async () => {
    await consent('o-zhou-qiming', 'residence', true)
    expect(await myData('o-zhou-qiming')).toMatchObject({ phone: null, member: { residence: null } })
  })
})

describe('a correction', () => {
  const ask = (field: string, to: string, openid = MEMBER) => write(openid, 'askCorrection', { field, to })

  it.each([
    ['cohort', 'elders'],
    ['mobile', 'maybe'],
    ['name', '长'.repeat(41)],
  ])('of %s cannot say “%s”', async (field, to) => {
    expect(await ask(field, to)).toMatchObject({ ok: false, error: { code: 'WrongValue', field: 'to' } })
  })

  it('of the branch names one that is there', async () => {
    expect(await ask('branch', 'n-b99')).toMatchObject({ ok: false, error: { code: 'NoSuchBranch' } })
  })

  it('asked again replaces what was asked before, also when both come at once', async () => {
    await ask('name', '谭秀瑛')
    await Promise.all([ask('cohort', 'young'), ask('cohort', 'village'), ask('name', '谭秀莹')])
    const { _id } = await steps.personOf({ openid: MEMBER })
    expect(await cloud.kept('requests', { personId: _id, state: 'open' })).toHaveLength(1)
    await ask('name', '谭秀瑛')
    expect((await myData(MEMBER)).correction).toMatchObject({ field: 'name', to: '谭秀瑛' })
  })

  it('is accepted by the secretary, noted without its value, and moves the roster', async () => {
    const roster = await version()
    const [request] = await waiting()
    expect(request).toMatchObject({
      kind: 'correction',
      claimedName: null,
      candidates: [{ name: '谭秀英', bound: true }],
      change: { field: 'name', to: '谭秀瑛' },
    })
    await decide(request.id, request.candidates[0].personId)
    const data = await myData(MEMBER)
    expect(data).toMatchObject({ name: '谭秀瑛', correction: null })
    expect(data.history[0]).toMatchObject({
      kind: 'corrected',
      to: '姓名',
      by: '田家旺（支书）',
      from: null,
    })
    expect(await version()).toBe(roster + 1)
    expect(JSON.stringify(await cloud.kept('history'))).not.toContain('谭秀')
  })

  it('to another branch transfers, and the study group stays behind', async () => {
    const { member } = await steps.personOf({ openid: MEMBER })
    const [load] = await loadAndMembers(member.groupId)
    await ask('branch', 'n-b02')
    const [request] = await waiting()
    expect(request.change).toEqual({ field: 'branch', to: '枫香坳村党支部' })
    await decide(request.id, request.candidates[0].personId)
    const data = await myData(MEMBER)
    expect(data).toMatchObject({
      member: { branch: '枫香坳村党支部', village: '枫香坳村', group: null },
      duties: [{ role: 'member', at: ['枫香坳村党支部'] }],
    })
    expect(data.history[0]).toMatchObject({
      kind: 'transferred',
      from: '青石桥村党支部',
      to: '枫香坳村党支部',
    })
    expect(await loadAndMembers(member.groupId)).toEqual([load - 1, load - 1])
  })

  it('is not for somebody on no branch’s roster', async () => {
    expect(await ask('name', '石春梅', 'o-shi-chunmei')).toMatchObject({
      ok: false,
      error: { code: 'Forbidden' },
    })
  })
})

describe('who looked', () => {
  it('stands in my data by name and duty, gathered by day and place', async () => {
    const { _id } = await steps.personOf({ openid: 'o-li-wei' })
    await write('o-li-wei', 'askCorrection', { field: 'cohort', to: 'young' })
    await waiting()
    await waiting()
    const { accesses } = await myData('o-li-wei')
    expect(accesses).toEqual([
      expect.objectContaining({ by: '田家旺', role: 'secretary', operation: 'people.waiting' }),
    ])
    expect((await cloud.kept('accesses', { personIds: _id }))[0].personIds).toContain(_id)
  })
})

it('my data is read by index alone, among the data of others', async () => {
  const of = (i: number) => ({ _id: `other-${i}`, day: '2026-12-15', personIds: [`other-${i}`] })
  await cloud.keep('accesses', [of(1), of(2)])
  await cloud.keep('outside', [
    { _id: 'other-1', personId: 'other-1', at: { $date: '2026-12-15T10:00:00Z' } },
    { _id: 'other-2', personId: 'other-2', at: { $date: '2026-12-15T10:00:00Z' } },
  ])
  const over = { state: 'closed', opensOn: '2025-01-01', closesOn: '2025-03-01' }
  const forgottenAt = { $date: '2026-06-01T00:00:00Z' }
  await cloud.keep('seasons', [{ _id: 'season-before', v: 1, ...over, forgottenAt }])
  await cloud.local.resetMetrics()
  await myData(MEMBER)
  const { unindexed, operations } = await cloud.local.metrics()
  expect(unindexed).toEqual([])
  expect(operations['people.myData'].invocations).toBe(1)
})

it('what has run out is forgotten by the tick, and nothing before', async () => {
  await steps.invite((await steps.membersOf('n-b01'))[0]._id)
  const report = async () => (await cloud.local.triggers('people')).reply.data
  expect(await report()).toMatchObject({ forgetInvites: { removed: 0 } })
  await cloud.local.clock('2026-12-15T23:00:00+08:00')
  expect(await report()).toMatchObject({ forgetInvites: { removed: 1 }, forgetRequests: { removed: 0 } })
  await cloud.local.clock('2027-01-16T08:00:00+08:00')
  const decided = (await cloud.kept('requests')).filter(({ state }) => state !== 'open').length
  expect(await report()).toMatchObject({ forgetRequests: { removed: decided } })
  expect((await cloud.kept('requests')).map(({ state }) => state)).toEqual(['open'])
  const looked = (await cloud.kept('accesses')).length
  await cloud.local.clock('2028-02-01T08:00:00+08:00')
  expect(await report()).toMatchObject({ forgetAccesses: { removed: looked } })
})

it('a claim that nobody decided in a month is closed, and goes with its name', async () => {
  const ask = () => write('o-forgotten', 'askSecretary', { notice: 1, name: '久等的人', branchId: 'n-b01' })
  expect(await ask()).toMatchObject({ ok: true })
  const report = async () => (await cloud.local.triggers('people')).reply.data
  await cloud.local.clock('2028-03-01T08:00:00+08:00')
  expect(await report()).toMatchObject({ forgetClaims: { closed: 0 } })
  await cloud.local.clock('2028-03-03T08:00:01+08:00')
  expect(await report()).toMatchObject({ forgetClaims: { closed: 1 } })
  expect(JSON.stringify(await cloud.kept('requests'))).not.toMatch(/久等的人|o-forgotten/)
  expect((await steps.binding('o-forgotten')).request).toBeNull()
})

it('a hundred things wait at most, and the branch counts those that don’t show too', async () => {
  const request = (i: number) => ({
    ...{
      _id: `flood-${i}`,
      v: 1,
      kind: 'bind',
      branchId: 'n-b02',
      state: 'open',
      decidedAt: null,
      decidedBy: null,
    },
    ...{ at: { $date: '2028-03-03T00:00:00Z' }, openid: `o-flood-${i}`, claimedName: '没有这人' },
  })
  const [member] = await steps.membersOf('n-b02')
  await cloud.keep('requests', [
    { ...request(0), claimedName: member.name, at: { $date: '2028-03-01T00:00:00Z' } },
    ...Array.from({ length: 104 }, (_, i) => request(i + 1)),
  ])
  const organiser = 'o-su-wanqing'
  const { requests, more } = (await cloud.call(organiser, 'people.waiting', { branchId: 'n-b02' })).data
  expect([requests.length, more, requests[0].claimedName]).toEqual([100, 5, member.name])
  const branch = await cloud.call(organiser, 'roster.branch', { branchId: 'n-b02', find: '', after: null })
  expect(branch.data.waiting).toBe(105)
})
