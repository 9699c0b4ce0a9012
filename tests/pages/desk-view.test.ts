import type { Desk, DeskPerson } from '@contract/groups'
import type { Standing } from '@contract/standing'
import { deskView } from '../../src/packages/instructor/desk-view'
import { personFacts } from '../../src/packages/instructor/person-view'
import { cityText } from '../../src/words/residences'
import { lateText, whyText } from '../../src/words/standing'
import { evening as now, seasonView as season } from './season-view'

const stuck: Standing = {
  state: 'stuck',
  totalSec: 5_400,
  missingSec: 37_800,
  lastOn: '2026-12-03',
  idleDays: 12,
  finishOn: '2027-04-06',
  lateDays: 17,
}
const notBegun: Standing = {
  state: 'notBegun',
  totalSec: 0,
  missingSec: 43_200,
  lastOn: null,
  idleDays: 44,
  finishOn: null,
  lateDays: 0,
}
const onPace: Standing = {
  state: 'onPace',
  totalSec: 25_650,
  missingSec: 17_550,
  lastOn: '2026-12-14',
  idleDays: 1,
  finishOn: '2027-01-15',
  lateDays: 0,
}
const finished: Standing = {
  ...onPace,
  state: 'finished',
  totalSec: 43_200,
  missingSec: 0,
  finishOn: null,
}

const person = (personId: string, study: Standing | null, more: Partial<DeskPerson> = {}): DeskPerson => ({
  personId,
  name: `${personId}号`,
  residence: { code: '441900', name: '广东省 东莞市' },
  bound: true,
  callable: true,
  study,
  callbackAt: null,
  ...more,
})
const people = [
  person('p1', onPace, { name: '陈建军', callbackAt: '2026-12-14T20:14:00.000+08:00' }),
  person('p2', stuck, { name: '周国兴' }),
  person('p3', notBegun),
  person('p4', finished),
]
const desk: Desk = {
  groupId: 'n-b01-s1',
  group: '青石桥村东莞学习小组',
  branch: '青石桥村党支部',
  season,
  callTime: null,
  counts: { notBegun: 1, stuck: 1, onPace: 1, finished: 1 },
  forecast: { inTime: 2, late: 1, still: 1 },
  elsewhere: 0,
  people,
}
const empty: Desk = {
  ...desk,
  counts: { notBegun: 0, stuck: 0, onPace: 0, finished: 0 },
  forecast: { inTime: 0, late: 0, still: 0 },
  people: [],
}
const view = (of: Desk) => deskView(of, { now, only: null })

describe('the desk of a group', () => {
  it('says how many want to be asked, and counts each state', () => {
    const { title, sentence, tiles } = view(desk)
    expect(title).toBe('青石桥村东莞学习小组，4 人')
    expect(sentence).toBe('2 个人要您问一声')
    expect(tiles?.map(({ word, count }) => `${word} ${count}`)).toEqual([
      '没开始 1',
      '卡住了 1',
      '跟得上 1',
      '已完成 1',
    ])
  })
  it('tells for each person why, when, and how much too late', () => {
    expect(view(desk).people.map(({ name, city, why, late }) => [name, city, why, late])).toEqual([
      ['陈建军', '东莞', '昨天学过，照这样 1 月 15 日学满', null],
      ['周国兴', '东莞', '12 天没动，照这样 4 月 6 日学满', '晚 17 天'],
      ['p3号', '东莞', '开学 44 天，还没动', null],
      ['p4号', '东莞', '学满了，昨天学过', null],
    ])
  })
  it('filters by a state, and keeps whoever waits for a call in sight', () => {
    const { people: shown, listTitle, callbacks } = deskView(desk, { now, only: 'stuck' })
    expect(shown.map(({ name }) => name)).toEqual(['周国兴'])
    expect(listTitle).toBe('卡住了 1 人')
    expect(callbacks).toEqual([{ personId: 'p1', name: '陈建军', when: '昨天 20:14 请的' }])
  })
  it('forecasts the closing day in three parts that make up the group', () => {
    const { forecast } = view(desk)
    expect(forecast?.title).toBe('照现在的速度，到 3 月 20 日')
    expect(forecast?.parts.map(({ words, percent }) => [words, percent])).toEqual([
      ['2 人学满', 50],
      ['1 人会晚', 25],
      ['1 人没动', 25],
    ])
  })
  it('promises nothing once the season is over', () => {
    const after = new Date('2027-03-25T10:00:00+08:00')
    const { forecast, people: rows } = deskView(desk, { now: after, only: null })
    expect(forecast?.title).toBe('到 3 月 20 日结束时')
    expect(rows[1]).toMatchObject({ why: '还差 14 学时没学满', late: null })
  })
  it('has nobody to ask where everybody keeps up, where nobody is, and between seasons', () => {
    const calm = { ...desk, counts: { notBegun: 0, stuck: 0, onPace: 3, finished: 1 } }
    expect(view(calm).sentence).toBe('个个跟得上，不用您催')
    expect(view({ ...calm, counts: { ...calm.counts, onPace: 0 } }).sentence).toBe('全组都学满了')
    expect(view(empty)).toMatchObject({ sentence: '组里还没有人', forecast: null })
    const between = view({ ...desk, season: null, people: people.map((one) => ({ ...one, study: null })) })
    expect(between).toMatchObject({ tiles: null, forecast: null, sentence: '新一季还没开，先歇口气' })
    expect(between.people[1]).toMatchObject({ why: '这会儿不在学习的日子里', icon: null })
  })
})

describe('why somebody stands where they stand', () => {
  it('a long silence is no good news, even where the speed from before would suffice', () => {
    expect(whyText({ ...stuck, finishOn: '2026-12-31', lateDays: 0 }, season, now)).toBe(
      '12 天没动，还差 14 学时',
    )
  })
  it('a day too far away is not named', () => {
    expect(whyText({ ...stuck, finishOn: '2029-04-06', lateDays: 748 }, season, now)).toBe(
      '12 天没动，照这样一季学不满',
    )
    expect([0, 17, 300, 748].map(lateText)).toEqual([null, '晚 17 天', '晚大半年', '晚一年多'])
  })
})

describe('one of the group', () => {
  it('is shown with hours, residence, and what keeps them from learning', () => {
    const unbound = person('p3', notBegun, { bound: false, residence: null })
    expect(personFacts(unbound, season, now).map(({ title }) => title)).toEqual([
      '没开始',
      '学了 0 学时，还差 16',
      '没登记住处',
      '还没对上微信',
    ])
    expect(personFacts(people[1]!, season, now).map(({ title }) => title)).toEqual([
      '卡住了',
      '学了 2 学时，还差 14',
      '住在 广东省 东莞市',
    ])
  })
})

test.each([
  ['广东省 东莞市', '东莞'],
  ['广东省 深圳市 南山区', '深圳'],
  ['上海市 浦东新区', '上海'],
  ['湖北省 省直辖 仙桃市', '仙桃'],
  ['湖南省', '湖南省'],
])('%s is %s in talk', (name, short) => {
  expect(cityText(name)).toBe(short)
})
