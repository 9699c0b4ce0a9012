import type { AccessRecord, PersonRecord } from '@records/index'
import type { Json } from '../../drive/local-cloud'
import { branchNode, groupNode, insist, loadsAndCount, member, openTown, type Town } from './town'

const BRANCH = 'n-bd'
const GUIDE = 'o-guide'
const SECRETARY = 'o-secretary'
let town: Town
const call = (name: string, input: object, who: string) => insist(town.cloud, who, `groups.${name}`, input)

const seconds = { theory: 10_800, policy: 8_100, spirit: 8_100, integrity: 5_400, skill: 10_800 }
const hours = (personId: string, share: number, lastAt: string) => {
  const byCategory = Object.fromEntries(Object.entries(seconds).map(([name, sec]) => [name, sec * share]))
  const byClass = { verified: 43_200 * share, background: 0, offline: 0 }
  const base = { _id: `season-2026:${personId}`, v: 1, seasonId: 'season-2026', personId }
  return { ...base, totalSec: 43_200 * share, byCategory, byClass, lastAt: new Date(lastAt) }
}

/** Seen on the 45th day of 140: two thirds done is ahead, a tenth is far too slow. */
const studied = [
  hours('d2', 1, '2026-12-01T10:00:00+08:00'),
  hours('d3', 2 / 3, '2026-12-15T00:00:00+08:00'),
  hours('d4', 2 / 3, '2026-12-09T23:59:59+08:00'),
  hours('d5', 0.1, '2026-12-14T23:59:59+08:00'),
]

beforeAll(async () => {
  town = await openTown()
  const { put } = town
  await put('nodes', branchNode(BRANCH))
  for (const [id, size] of [
    ['five', 5],
    ['forty', 40],
  ] as const) {
    await put('nodes', groupNode(id, BRANCH, '440300', 40))
    await put('loads', { _id: id, v: 1, members: size })
  }
  for (let i = 1; i <= 5; i++) await put('persons', member(`d${i}`, BRANCH, 'five'))
  for (let i = 1; i <= 40; i++) await put('persons', member(`e${i}`, BRANCH, 'forty'))
  for (const each of studied) await put('hours', each)
  const duty = (role: 'instructor' | 'secretary', nodeIds: string[]) => ({ role, nodeIds })
  const guide = {
    ...member('guide', BRANCH, null),
    openid: GUIDE,
    duties: [duty('instructor', ['five', 'forty'])],
  }
  const secretary = { ...member('secretary', BRANCH, null), openid: SECRETARY }
  await put('persons', { ...guide, member: { ...guide.member!, mobile: false } })
  await put('persons', { ...secretary, duties: [duty('secretary', [BRANCH])] })
}, 60_000)
afterAll(() => town.cloud.stop())

const at = (moment: string) => town.cloud.local.clock(moment)
const desk = async (groupId = 'five', who = GUIDE) => (await call('desk', { groupId }, who)).data
const states = (view: Json) => view.people.map((each: Json) => `${each.personId} ${each.study.state}`)

describe('an instructor’s desk', () => {
  it('counts who stands how, and puts those first who need a hand', async () => {
    await at('2026-12-15T19:30:00+08:00')
    const view = await desk()
    expect(view).toMatchObject({ group: 'five学习小组', branch: 'n-bd党支部', callTime: null })
    expect(view.counts).toEqual({ notBegun: 1, stuck: 1, onPace: 2, finished: 1 })
    expect(view.forecast).toEqual({ inTime: 3, late: 1, still: 1 })
    expect(states(view)).toEqual(['d5 stuck', 'd1 notBegun', 'd4 onPace', 'd3 onPace', 'd2 finished'])
    expect(view.people[0].study).toMatchObject({ totalSec: 4_320, idleDays: 1 })
  })

  it('at midnight who had six days without a credit has seven, and is stuck, though in time', async () => {
    await at('2026-12-15T23:59:59+08:00')
    expect((await desk()).counts).toMatchObject({ stuck: 1, onPace: 2 })
    await at('2026-12-16T00:00:00+08:00')
    const view = await desk()
    expect(view.counts).toMatchObject({ stuck: 2, onPace: 1 })
    expect(view.forecast).toEqual({ inTime: 3, late: 1, still: 1 })
  })

  it('shows first who asked to be called back, until that is done', async () => {
    const asked = await call('askCallback', { key: 'ring-00001' }, 'o-d3')
    expect((await call('askCallback', { key: 'ring-00002' }, 'o-d3')).data).toEqual(asked.data)
    expect((await desk()).people[0]).toMatchObject({ personId: 'd3', callbackAt: asked.data.callbackAt })
    expect((await call('mine', {}, 'o-d3')).data.group.callbackAt).toBe(asked.data.callbackAt)
    const done = (key: string, who: string) => call('doneCallback', { key, personId: 'd3' }, who)
    expect((await done('done-00001', 'o-luo-xiaoman')).error.code).toBe('Forbidden')
    expect((await done('done-00002', GUIDE)).ok).toBe(true)
    expect((await done('done-00003', GUIDE)).error.code).toBe('NotAsked')
    expect((await desk()).people[0].personId).not.toBe('d3')
  })

  it('asks the database as often for forty people as for five', async () => {
    const requests = async (groupId: string) => {
      await desk(groupId)
      await town.cloud.local.resetMetrics()
      await desk(groupId)
      const { database } = (await town.cloud.local.metrics()).operations['groups.desk']
      return database
    }
    const five = await requests('five')
    expect(await requests('forty')).toEqual(five)
    expect(await desk('forty')).toMatchObject({ people: { length: 40 } })
  })

  it('leaves a note with each whom it showed', async () => {
    const notes = await town.all<AccessRecord>('accesses', {
      byId: 'guide',
      day: '2026-12-16',
      nodeId: 'five',
    })
    expect(notes).toMatchObject([{ operation: 'groups.desk', personIds: ['d1', 'd2', 'd3', 'd4', 'd5'] }])
  })

  it('opens for the instructor and the secretary of that very group', async () => {
    expect((await call('desk', { groupId: 'five' }, SECRETARY)).ok).toBe(true)
    expect((await call('desk', { groupId: BRANCH }, SECRETARY)).error.code).toBe('NoSuchGroup')
    for (const who of ['o-luo-xiaoman', 'o-d1', 'o-su-wanqing', 'o-stranger'])
      expect((await call('desk', { groupId: 'five' }, who)).error.code).toBe('Forbidden')
  })

  it('tells who is late when the season is over', async () => {
    await at('2027-03-21T00:00:00+08:00')
    const view = await desk()
    expect(view.forecast).toEqual({ inTime: 1, late: 3, still: 1 })
    expect(states(view).slice(0, 3).sort()).toEqual(['d3 stuck', 'd4 stuck', 'd5 stuck'])
  })
})

describe('a member’s own group', () => {
  it('names the instructor and when they can talk', async () => {
    await at('2026-12-16T08:00:00+08:00')
    await call('setCallTime', { key: 'talk-00001', callTime: 'evening' }, GUIDE)
    const { data } = await call('mine', {}, 'o-e1')
    expect(data).toMatchObject({ mobile: true, branch: 'n-bd党支部' })
    expect(data.group).toMatchObject({
      members: 40,
      mySec: 0,
      instructor: { personId: 'guide', name: '党员guide', village: '青石桥村', callTime: 'evening' },
      today: { lit: 0, mine: false },
      band: { lowSec: 0, highSec: 0 },
    })
  })

  it('of fewer than six counts nothing that would tell who it is', async () => {
    const { data } = await call('mine', {}, 'o-d3')
    expect(data.group).toMatchObject({ members: 5, mySec: 28_800, today: null, band: null })
  })

  it('is not there for who has none', async () => {
    expect((await call('mine', {}, 'o-ouyang-fusheng')).data).toMatchObject({ group: null, mobile: false })
    expect((await call('askCallback', { key: 'ring-00009' }, 'o-ouyang-fusheng')).error.code).toBe('NoGroup')
  })
})

describe('a branch’s groups', () => {
  const input = { name: '佛山学习小组', region: '440600', capacity: 30 }
  const add = (key: string, more: object = {}) =>
    call('addGroup', { key, branchId: BRANCH, ...input, ...more }, SECRETARY)

  it('of two of one name at once, one is added', async () => {
    const replies = await Promise.all([add('add-000001'), add('add-000002')])
    expect(replies.map((reply) => reply.error?.code ?? 'added').sort()).toEqual(['SameName', 'added'])
  })

  it('take a region of GB/T 2260 and a capacity for those inside', async () => {
    expect((await add('add-000003', { region: '449999' })).error.code).toBe('NoSuchDivision')
    expect((await add('add-000004', { branchId: 'five' })).error.code).toBe('NoSuchBranch')
    const change = (key: string, more: object) =>
      call(
        'changeGroup',
        { key, groupId: 'five', name: '五人学习小组', region: null, capacity: 5, ...more },
        SECRETARY,
      )
    expect((await change('change-001', { capacity: 4 })).error.code).toBe('TooManyInside')
    expect((await change('change-002', { name: input.name })).error.code).toBe('SameName')
    expect((await change('change-003', {})).data).toEqual({ groupId: 'five' })
    const { region, capacity } = await town.get<Json>('nodes', 'five')
    expect([region, capacity]).toEqual([undefined, 5])
  })
})

describe('a change of residence', () => {
  const move = (who: string, key: string, code = '330203') => call('setResidence', { key, code }, who)

  it('is chosen out of provinces, cities and districts', async () => {
    const provinces = (await call('divisions', { under: null }, 'o-stranger')).data.divisions
    expect(provinces.find(({ code }: Json) => code === '440000')).toEqual({
      code: '440000',
      name: '广东省',
      divided: true,
    })
    const cities = (await call('divisions', { under: '440000' }, 'o-stranger')).data.divisions
    expect(cities.find(({ code }: Json) => code === '441900')).toMatchObject({
      name: '东莞市',
      divided: false,
    })
    expect((await call('divisions', { under: '999999' }, 'o-stranger')).error.code).toBe('NoSuchDivision')
  })

  it('of thirty at once for the last three places, three get one and nobody is left worse off', async () => {
    await town.put('nodes', branchNode('n-br'))
    await town.put('nodes', groupNode('ningbo', 'n-br', '330200', 5))
    await town.put('nodes', groupNode('hangzhou', 'n-br', '330100', 4))
    await town.put('nodes', groupNode('home', 'n-br', '431000', 8))
    const racers = Array.from({ length: 30 }, (_, i) => member(`r${i}`, 'n-br', i < 8 ? 'home' : null))
    for (const each of [...racers, member('s1', 'n-br', 'ningbo'), member('s2', 'n-br', 'ningbo')])
      await town.put('persons', each)
    for (const [_id, members] of Object.entries({ home: 8, ningbo: 2, hangzhou: 0 }))
      await town.put('loads', { _id, v: 1, members })
    const replies = await Promise.all(racers.map(({ openid }, i) => move(openid!, `race-${1_000 + i}`)))
    const tally = (name: string) => replies.filter(({ data }) => data.group === `${name}学习小组`).length
    expect([tally('ningbo'), tally('hangzhou')]).toEqual([3, 4])
    expect(replies.slice(0, 8).every(({ data }) => data.group !== null)).toBe(true)
    const stayed = replies.filter(({ data }) => data.group === 'home学习小组' && !data.moved)
    for (const { data } of stayed)
      expect(data).toMatchObject({ nearness: 'elsewhere', nearerFull: 'ningbo学习小组' })
    const { loads, counted } = await loadsAndCount(town)
    expect(loads).toEqual(counted)
    expect((await town.get<PersonRecord>('persons', 'r0')).member).toMatchObject({
      residence: '330203',
      residenceBy: 'self',
    })
  })

  it('keeps no residence without consent, none that is too coarse, and none of who is at home', async () => {
    const { consents: _, ...silent } = member('silent', 'n-br', null)
    await town.put('persons', silent)
    expect((await move('o-silent', 'quiet-0001')).error.code).toBe('NoConsent')
    expect((await move('o-r0', 'coarse-001', '330200')).error.code).toBe('NoSuchDivision')
    expect((await move('o-ouyang-fusheng', 'home-00001')).error.code).toBe('NotMobile')
  })
})
