import type { HistoryRecord, PersonRecord } from '@records/index'
import type { Json } from '../../drive/local-cloud'
import { branchNode, groupNode, insist, loadsAndCount, member, openTown, type Town } from './town'

const ORGANISER = 'o-su-wanqing'
const OTHER = 'o-other-organiser'
const BRANCH = 'n-bx'
const PEOPLE = 130
let town: Town
const call = (name: string, input: object, who = ORGANISER) =>
  insist(town.cloud, who, `groups.${name}`, input)
const person = (id: string) => town.get<PersonRecord>('persons', id)

/** Everybody in the group of the other city: both full, so that only swaps can put it right. */
beforeAll(async () => {
  town = await openTown()
  await town.put('nodes', branchNode(BRANCH))
  await town.put('nodes', groupNode('sz', BRANCH, '440300', 65))
  await town.put('nodes', groupNode('nb', BRANCH, '330200', 65))
  for (let i = 0; i < PEOPLE; i++) {
    const base = member(`x${i}`, BRANCH, i % 2 ? 'sz' : 'nb')
    const residence = i % 2 ? '330203' : '440305'
    await town.put('persons', { ...base, member: { ...base.member!, residence } })
  }
  for (const _id of ['sz', 'nb']) await town.put('loads', { _id, v: 1, members: 65 })
  const other = member('x-organiser', 'n-b01', null)
  const duties = [{ role: 'organiser' as const, nodeIds: ['root', 'n-committee'] }]
  await town.put('persons', { ...other, openid: OTHER, duties, member: { ...other.member!, mobile: false } })
}, 60_000)
afterAll(() => town.cloud.stop())

const mobile = async () =>
  (await town.all<PersonRecord>('persons', { 'member.mobile': true })).map(({ _id, member: place }) => ({
    _id,
    place,
  }))

describe('a season plan', () => {
  let before: Awaited<ReturnType<typeof mobile>>
  let plan: Json
  const branchOf = (view: Json, id = BRANCH) => view.branches.find((each: Json) => each.id === id)

  it('is proposed and moves nobody', async () => {
    before = await mobile()
    plan = (await call('proposePlan', { key: 'propose-01', acrossBranches: false })).data
    expect(plan).toMatchObject({ state: 'proposed', total: 525 + PEOPLE, done: 0, skipped: 0 })
    expect(branchOf(plan)).toMatchObject({ members: PEOPLE, moves: PEOPLE, joins: 0, unplaced: 0, fixes: [] })
    expect(await mobile()).toEqual(before)
    const { data } = await call('planning', {})
    expect(data).toMatchObject({ mobile: 525 + PEOPLE, grouped: 525 + PEOPLE, plan })
  })

  it('names who goes where, and where they live only as far as the city', async () => {
    const { data } = await call('planLines', { planId: plan.id, branchId: BRANCH })
    expect(data.lines).toHaveLength(PEOPLE)
    expect(data.lines[0]).toEqual({
      personId: 'x0',
      name: '党员x0',
      residence: { code: '440300', name: '广东省 深圳市' },
      from: { id: 'nb', name: 'nb学习小组' },
      to: { id: 'sz', name: 'sz学习小组' },
      nearness: 'district',
      pinned: false,
      byHand: false,
    })
  })

  it('is edited by hand, within its groups’ places and branches', async () => {
    const edit = (to: string | null, pinned: boolean, personId = 'x0') =>
      call('editLine', {
        key: `edit-${to}-${pinned}-${personId}`,
        planId: plan.id,
        branchId: BRANCH,
        personId,
        to,
        pinned,
      })
    expect((await edit('nb', false)).error).toMatchObject({ code: 'GroupFull', field: 'to' })
    expect((await edit('n-b01-s1', false)).error.code).toBe('OtherBranch')
    expect((await edit('nowhere', false)).error.code).toBe('NoSuchGroup')
    expect((await edit('sz', false, 'p0001')).error.code).toBe('NoSuchMember')
    const without = await edit(null, false, 'x1')
    expect(without.data.branch).toMatchObject({ moves: PEOPLE - 1, unplaced: 1 })
    expect(without.data.branch.fixes).toEqual([
      { kind: 'moreRoom', groupId: 'nb', group: 'nb学习小组', more: 1 },
    ])
    const pinned = await edit('nb', true)
    expect(pinned.data.branch).toMatchObject({ moves: PEOPLE - 2, unplaced: 1 })
    expect(pinned.data.branch.groups).toMatchObject([
      { id: 'nb', after: 65 },
      { id: 'sz', after: 64 },
    ])
    expect((await call('planning', {})).data.plan.counts).toMatchObject({ unplaced: 1 })
  })

  const through = async (name: 'applyPlan' | 'undoPlan', who: string, seen: Json[] = []) => {
    for (let i = 0; ; i++) {
      const reply = await call(name, { key: `${name}-${i}-x`, planId: plan.id }, who)
      seen.push(reply)
      if (!reply.ok || reply.data.state === 'applied' || reply.data.state === 'undone') return seen
    }
  }

  it('is applied by two organisers at once, slice by slice, over a lost answer, and each is moved once', async () => {
    await town.cloud.local.faults({
      on: 'database.commitTransaction',
      function: 'groups',
      do: 'lose',
      skip: 1,
      times: 1,
    })
    const first = await call('applyPlan', { key: 'first-slice', planId: plan.id })
    await town.cloud.local.clearFaults()
    expect(first.data).toMatchObject({ state: 'applying' })
    expect(first.data.done).toBeLessThan(525 + PEOPLE)
    expect((await call('proposePlan', { key: 'propose-xx', acrossBranches: false })).error.code).toBe(
      'PlanRunning',
    )
    await Promise.all([through('applyPlan', ORGANISER), through('applyPlan', OTHER)])
    const { data } = await call('planning', {})
    expect(data.plan).toMatchObject({ state: 'applied', done: 525 + PEOPLE, skipped: 0 })
    const { loads, counted } = await loadsAndCount(town)
    expect(loads).toEqual(counted)
    expect((await person('x0')).member).toMatchObject({ groupId: 'nb', pinned: true })
    expect((await person('x1')).member).toMatchObject({ groupId: null })
    expect((await person('x2')).member).toMatchObject({ groupId: 'sz' })
    const lines = await town.all<HistoryRecord>('history', { cause: plan.id, personId: 'x2' })
    expect(lines).toMatchObject([{ kind: 'regrouped', from: 'nb', to: 'sz', byRole: 'organiser' }])
  })

  it('is undone to exactly what was before, the pins too', async () => {
    await through('undoPlan', ORGANISER)
    expect(await mobile()).toEqual(before)
    const { loads, counted } = await loadsAndCount(town)
    expect(loads).toEqual(counted)
    expect((await town.get<Json>('roster', 'roster')).running).toBeNull()
    expect((await call('applyPlan', { key: 'again-0001', planId: plan.id })).error.code).toBe('NoSuchPlan')
  })

  it('leaves alone who moved in the meantime, and the tick goes on with what was left behind', async () => {
    plan = (await call('proposePlan', { key: 'propose-02', acrossBranches: false })).data
    const x5 = await person('x5')
    await town.put('persons', { ...x5, member: { ...x5.member!, mobile: false } })
    const [applied, moved] = await Promise.all([
      call('applyPlan', { key: 'race-00001', planId: plan.id }),
      call('setResidence', { key: 'race-00002', code: '330205' }, 'o-x7'),
    ])
    expect([applied.ok, moved.ok]).toEqual([true, true])
    expect(applied.data.state).toBe('applying')
    await town.cloud.local.triggers('groups')
    const { data } = await call('planning', {})
    expect(data.plan.state).toBe('applied')
    expect(data.plan.skipped).toBeGreaterThanOrEqual(1)
    expect((await person('x5')).member).toMatchObject({ groupId: 'sz', mobile: false })
    const { loads, counted } = await loadsAndCount(town)
    expect(loads).toEqual(counted)
    for (const { id, members, capacity } of data.groups) expect([id, members <= capacity]).toEqual([id, true])
  })

  it('that is never applied is dropped for the next, and forgotten within the hour', async () => {
    const old = (await call('proposePlan', { key: 'propose-03', acrossBranches: true })).data
    const next = (await call('proposePlan', { key: 'propose-04', acrossBranches: true })).data
    expect((await call('planLines', { planId: old.id, branchId: BRANCH })).error.code).toBe('NoSuchPlan')
    const { at } = await town.cloud.local.clock()
    await town.cloud.local.clock(new Date(Date.parse(at) + 3_700_000).toISOString())
    await town.cloud.local.triggers('groups')
    expect(await town.all('planBranches', { planId: old.id })).toEqual([])
    expect(await town.all('planBranches', { planId: next.id })).toHaveLength(15)
  })

  it('is nobody’s business but the organiser’s', async () => {
    for (const who of ['o-tian-jiawang', 'o-luo-xiaoman', 'o-tan-xiuying', 'o-stranger'])
      expect((await call('planning', {}, who)).error.code).toBe('Forbidden')
  })
})
