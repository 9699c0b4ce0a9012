import type { Json } from '../drive/local-cloud'
import { key, ORGANISER, seasonSteps } from './season-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

let cloud: TrueCloud
let steps: ReturnType<typeof seasonSteps>
beforeAll(async () => {
  cloud = await trueCloud()
  steps = seasonSteps(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.local.clock('2026-12-15T19:30:00+08:00'))
afterEach(() => cloud.local.clearFaults())

const codeOf = (reply: Json): string => (reply.ok ? 'ok' : reply.error.code)
const MEMBER = 'o-tan-xiuying'
const home = async (who: string) => (await cloud.call(who, 'study.home')).data

describe('a plan', () => {
  it('is its cohort’s or its village’s alone, and nobody sees another', async () => {
    expect((await home(MEMBER)).study.season.requiredSec).toBe(16 * 2_700)
    const young = (await home('o-gulinazi')).study.season
    const skill = (season: Json) =>
      season.rooms.find(({ category }: Json) => category === 'skill').requiredSec
    expect([young.requiredSec, skill(young)]).toEqual([16 * 2_700, 5 * 2_700])
    expect(Object.keys(young)).not.toContain('plans')
    const villagers = await cloud.kept('persons', { 'member.villageId': 'n-v11' })
    const any = villagers.find(({ openid, member }) => openid && member.cohort === 'young')
    for (const operation of ['home', 'courses', 'evidence']) {
      const { data } = await cloud.call(any.openid, `study.${operation}`, { before: null })
      expect(data.study.season.requiredSec).toBe(18 * 2_700)
    }
  })

  it('is what the desk, the roster and the group measure by', async () => {
    const [young] = await cloud.kept('persons', { 'member.groupId': 'n-b01-s1', name: '陈建军' })
    const { rules } = await steps.open()
    const more = rules.plans.map((plan: Json) =>
      plan.cohort === 'young' ? { ...plan, requiredHours: 40 } : plan,
    )
    await steps.change({ plans: more })
    const { data: desk } = await cloud.call('o-luo-xiaoman', 'groups.desk', { groupId: 'n-b01-s1' })
    const missing = (id: string) => desk.people.find(({ personId }: Json) => personId === id).study.missingSec
    const [sum] = await cloud.kept('hours', { personId: young._id })
    expect(missing(young._id)).toBe(40 * 2_700 - sum.totalSec)
    const { data: one } = await cloud.call('o-tian-jiawang', 'roster.member', { personId: young._id })
    expect(one.study.missingSec).toBe(40 * 2_700 - sum.totalSec)
    expect((await cloud.call(young.openid, 'groups.mine')).data.group.season.requiredSec).toBe(40 * 2_700)
    await steps.change({ plans: rules.plans })
  })
})

describe('rules', () => {
  it('are changed with a word about it, who did it and what it was before', async () => {
    const before = (await home(MEMBER)).study
    const { ruleVersion } = await steps.open()
    const reply = await steps.change({ minutesPerHour: 60 }, { reason: '县里改成 60 分钟' })
    expect(reply.data.season).toMatchObject({ ruleVersion: ruleVersion + 1, rules: { minutesPerHour: 60 } })
    const { changes } = await steps.list()
    expect(changes.find(({ reason }: Json) => reason === '县里改成 60 分钟')).toMatchObject({
      by: '苏晚晴（组织委员）',
      mode: 'forward',
      changes: [{ field: '每学时分钟', from: '45', to: '60' }, { field: '已记的 90 分钟折成' }],
    })
    const after = (await home(MEMBER)).study
    expect(after.season).toMatchObject({ secPerHour: 3_600, requiredSec: 16 * 3_600 })
    expect(after.credited).toEqual(before.credited)
    await steps.change({ minutesPerHour: 45 })
  })

  it('changed by two at once are changed by one, and the other is told to look again', async () => {
    const { id: seasonId, ruleVersion, rules } = await steps.open()
    const change = (name: string) =>
      steps.ask('change', { seasonId, ruleVersion, reason: '改名', rules: { ...rules, name } })
    const replies = await Promise.all([change('第一个名字'), change('第二个名字')])
    expect(replies.map(codeOf).sort()).toEqual(['ChangedMeanwhile', 'ok'])
    await steps.change({ name: rules.name })
  })

  it('that are the same change nothing, and a replay is answered as before', async () => {
    const { ruleVersion } = await steps.open()
    expect((await steps.change({})).data.season.ruleVersion).toBe(ruleVersion)
    const same = { key: key() }
    const first = await steps.change({ makeUpsPerMonth: 3 }, same)
    const again = await steps.change({ makeUpsPerMonth: 3 }, { ...same, ruleVersion })
    expect(again.data).toEqual(first.data)
    await steps.change({ makeUpsPerMonth: 2 })
  })

  it.each([
    ['a season that isn’t there', {}, { seasonId: 'season-1999' }, 'NoSuchSeason'],
    ['rooms beyond the whole', { requiredHours: 10 }, {}, 'RoomsExceed'],
    ['an end before its beginning', { closesOn: '2026-10-01' }, {}, 'WrongDay'],
    [
      'a plan for no village',
      { plans: [{ id: 'p', cohort: null, villageId: 'n-b01', requiredHours: 4, rooms: [] }] },
      {},
      'NoSuchNode',
    ],
    [
      'one plan twice',
      {
        plans: [1, 2].map((id) => ({
          id: `p${id}`,
          cohort: 'young',
          villageId: null,
          requiredHours: 4,
          rooms: [],
        })),
      },
      {},
      'InvalidInput',
    ],
  ])('of %s are refused', async (_, rules, more, code) => {
    expect(codeOf(await steps.change(rules, more))).toBe(code)
  })

  it('of the calendar leave past days alone and hold from today on', async () => {
    const wall = async () => (await cloud.call(MEMBER, 'study.calendar', { month: '2026-12' })).data
    const [before, { rules }] = [await wall(), await steps.open()]
    await steps.change({ studyDays: { weekdays: [1, 3], more: [], off: ['2026-12-13'] } })
    const after = await wall()
    const states = (calendar: Json, from: string, to: string) =>
      calendar.days.filter(({ day }: Json) => from <= day && day <= to).map(({ state }: Json) => state)
    expect(states(after, '2026-12-01', '2026-12-14')).toEqual(states(before, '2026-12-01', '2026-12-14'))
    expect(states(after, '2026-12-15', '2026-12-16')).toEqual(['rest', 'ahead'])
    expect(after.today.streak).toBe(before.today.streak)
    await steps.change({ studyDays: rules.studyDays })
  })
})

describe('topics', () => {
  it('are listed by category without anybody’s own, and a new one is there for the next meeting', async () => {
    await cloud.keep('topics', [
      { _id: 'outside-x1', v: 1, title: '在厂里学的', category: 'skill', nominalSec: 1_800 },
    ])
    const input = { title: '冬季果园防冻', category: 'skill', minutes: 45 }
    const { data } = await steps.ask('addTopic', input)
    const { topics } = await steps.topics()
    expect(topics).toContainEqual({ id: data.topic.id, ...input, lessons: 0 })
    const { data: planning } = await cloud.call('o-tian-jiawang', 'sessions.planning', { nodeId: 'n-b01' })
    expect(planning.topics.map(({ id }: Json) => id)).toContain(data.topic.id)
    for (const list of [topics, planning.topics])
      expect(list.filter(({ id }: Json) => id.startsWith('outside-'))).toEqual([])
    expect(topics.find(({ id }: Json) => id === 't-l-anti-fraud').lessons).toBe(1)
  })

  it('of one title are one, also when two add it at once', async () => {
    const add = (title: string) => steps.ask('addTopic', { title, category: 'policy', minutes: 30 })
    const replies = await Promise.all([add('医保缴费怎么办'), add('医保缴费怎么办')])
    expect(replies.map(codeOf).sort()).toEqual(['SameName', 'ok'])
    expect(codeOf(await add('果树冬季修剪'))).toBe('SameName')
    expect(codeOf(await add('在厂里学的'))).toBe('ok')
  })

  it('that aren’t there, or are somebody’s own, change by nobody', async () => {
    for (const id of ['t-none', 'outside-x1'])
      expect(codeOf(await steps.changeTopic(id, 60, 'forward'))).toBe('NoSuchTopic')
    expect(codeOf(await steps.ask('stepChange', { changeId: 'c-none' }))).toBe('NoSuchChange')
  })
})

describe('seasons', () => {
  const AFTER = '2027-03-21T09:00:00+08:00'

  it('of others than an organiser are nobody’s', async () => {
    for (const who of [MEMBER, 'o-tian-jiawang', 'o-stranger'])
      expect(codeOf(await cloud.call(who, 'seasons.seasons', {}))).toBe('Forbidden')
  })

  it('open one at a time, and close after their last day', async () => {
    const [one, two] = [
      (await steps.draft()).data.season,
      (await steps.draft({ name: '另一季' })).data.season,
    ]
    const open = (seasonId: string) => steps.ask('open', { seasonId })
    const close = (seasonId: string) => steps.ask('close', { seasonId })
    expect(codeOf(await open(one.id))).toBe('OtherSeasonOpen')
    expect(codeOf(await open('season-none'))).toBe('NoSuchSeason')
    expect(codeOf(await close('season-2026'))).toBe('NotOverYet')
    expect(codeOf(await close(one.id))).toBe('NoSuchSeason')

    await cloud.local.clock('2027-03-20T23:50:00+08:00')
    const lesson = { lessonId: 'l-anti-fraud' }
    const { data: playback } = await cloud.call(MEMBER, 'study.openPlayback', { key: key(), ...lesson })
    await cloud.local.clock(AFTER)
    await cloud.keep('outside', [
      { _id: 'waits', v: 1, seasonId: 'season-2026', state: 'waiting', at: { $date: AFTER } },
    ])
    const { sessions } = (await steps.list()).waiting
    expect(sessions).toBeGreaterThan(0)
    expect((await steps.list()).waiting.outside).toBeGreaterThan(0)
    expect(codeOf(await close('season-2026'))).toBe('StillToConfirm')
    for (const session of await cloud.kept('sessions', { seasonId: 'season-2026' }))
      if (session.state !== 'planned')
        await cloud.keep('sessions', [{ ...session, state: 'confirmed', tickedSince: false }])
    expect((await steps.list()).waiting.sessions).toBe(0)
    expect(codeOf(await close('season-2026'))).toBe('StillToConfirm')
    for (const outside of await cloud.kept('outside', { state: 'waiting' }))
      await cloud.keep('outside', [{ ...outside, state: 'refused' }])
    expect((await steps.list()).waiting).toEqual({ sessions: 0, outside: 0 })
    await cloud.local.resetMetrics()
    expect(codeOf(await close('season-2026'))).toBe('ok')
    expect((await cloud.local.metrics()).unindexed).toEqual([])
    expect(codeOf(await close('season-2026'))).toBe('ok')
    expect(codeOf(await open('season-2026'))).toBe('SeasonClosed')
    const [{ ruleVersion, ...rest }] = (await steps.list()).seasons.filter(
      ({ id }: Json) => id === 'season-2026',
    )
    const closed = { seasonId: rest.id, ruleVersion, rules: rest.rules, reason: '再改' }
    expect(codeOf(await steps.ask('change', closed))).toBe('SeasonClosed')

    const ledger = await cloud.counted('ledger', {})
    const report = {
      sessionId: playback.sessionId,
      played: { spans: [[0, 200]], positionSec: 200, how: 'watched' },
    }
    const late = await cloud.call(MEMBER, 'study.reportPlayback', { key: key(), ...report })
    expect(late.data).toMatchObject({ open: false, acceptedSec: 0 })
    expect(late.data.totalSec).toBeGreaterThan(0)
    const confirm = { nodeId: 'n-b01', sessionId: 's-yesterday', minutes: 60 }
    expect(codeOf(await cloud.call('o-tian-jiawang', 'sessions.confirm', { key: key(), ...confirm }))).toBe(
      'NoSeason',
    )
    const tap = { day: '2027-03-20', at: '2027-03-20T20:00:00.000+08:00' }
    expect(codeOf(await cloud.call(MEMBER, 'study.checkInDay', { key: key(), ...tap }))).toBe('NoSeason')
    expect((await home(MEMBER)).study.season).toBeNull()
    expect(await cloud.counted('ledger', {})).toBe(ledger)

    const both = await Promise.all([open(one.id), open(two.id)])
    expect(both.map(codeOf).sort()).toEqual(['OtherSeasonOpen', 'ok'])
    expect(await cloud.counted('seasons', { state: 'open' })).toBe(1)
    expect((await home(MEMBER)).study.credited.totalSec).toBe(0)
    expect((await cloud.call(ORGANISER, 'study.courses')).data.study.season.requiredSec).toBe(16 * 2_700)
  })
})
