import type { Attendee, SessionView } from '@contract/sessions'
import { topicsToOffer } from '../../src/components/topic-ticks-view'
import {
  daysToOffer,
  emptyForm,
  followUpsToOffer,
  formOf,
  missingIn,
  offersOf,
  planOf,
} from '../../src/packages/sessions/call-view'
import { qrPicture } from '../../src/packages/sessions/qr'
import { rollView } from '../../src/packages/sessions/roll-view'
import { codeIn, sessionPage } from '../../src/packages/sessions/session-view'
import { emptyVisit, missingIn as missingInVisit, visitOf } from '../../src/packages/sessions/visit-view'
import { sessionRow, whenWords } from '../../src/words/sessions'

const now = new Date('2026-12-31T19:30:00+08:00')
const view: SessionView = {
  id: 's1',
  kind: 'courtyard',
  title: '土地流转一起看',
  place: '村部二楼',
  startsAt: '2027-01-01T19:30:00.000+08:00',
  minutes: 60,
  state: 'planned',
  mine: 'invited',
  hosting: false,
  nodeId: 'n-b01',
  node: '青石桥村党支部',
  hosts: [{ personId: 'p1', name: '罗小满' }],
  topics: [{ topicId: 't1', title: '土地承包到期怎么延', minutes: 50 }],
  homework: null,
  followUpOn: null,
  link: null,
  confirmedMinutes: null,
  mySec: 0,
  myMinutes: 0,
  photos: [],
  photosHeld: 0,
  mayRun: false,
  mayAttend: true,
  mayConfirm: false,
  mayChange: false,
  invited: [],
  counts: { invited: 16, coming: 3, present: 0, waiting: 0 },
}

test.each([
  ['2026-12-31T08:00:00+08:00', '今天 08:00'],
  ['2026-12-31T19:30:00+08:00', '今晚 7:30'],
  ['2027-01-01T19:30:00+08:00', '明晚 7:30'],
  ['2027-01-01T00:10:00+08:00', '明天 00:10'],
  ['2026-12-30T20:05:00+08:00', '昨晚 8:05'],
  ['2027-01-15T20:00:00+08:00', '1 月 15 日晚 8:00'],
])('%s is %s, across the end of a year', (at, words) => {
  expect(whenWords(at, now)).toBe(words)
})

test('a row says when and what, then where, how long and how one stands to it', () => {
  expect(sessionRow({ ...view, mine: 'coming' }, now)).toEqual({
    title: '明晚 7:30 屋场会',
    note: '土地流转一起看，村部二楼，60 分钟，我参加',
  })
})

test('one that was called off says so before anything else, and not how long it would have been', () => {
  expect(sessionRow({ ...view, state: 'cancelled', mine: 'coming' }, now)).toEqual({
    title: '明晚 7:30 屋场会取消了',
    note: '土地流转一起看，村部二楼',
  })
})

test.each([
  ['planned', 'invited', 'answer'],
  ['running', 'invited', 'checkIn'],
  ['running', 'present', 'nothing'],
  ['ended', 'absent', 'nothing'],
] as const)('a %s one to somebody %s offers %s', (state, mine, does) => {
  expect(sessionPage({ ...view, state, mine }, now).does).toBe(does)
})
test('online the code can be given again, for the minutes', () => {
  const page = sessionPage({ ...view, kind: 'online', state: 'running', mine: 'present', myMinutes: 12 }, now)
  expect([page.does, page.stands?.title]).toEqual(['checkIn', '签到了，到现在 12 分钟'])
})

test.each([
  ['wc:s1:482109', '482109'],
  ['wc:s2:482109', null],
  ['wc:s1:48210', null],
  ['https://example.com', null],
])('a camera that read %s found %s', (text, code) => {
  expect(codeIn(text, 's1')).toBe(code)
})

test('the QR is one picture of a few kilobytes', () => {
  const picture = qrPicture('wc:0f3c1b2a4d5e6f708192a3b4c5d6e7f8:482109')
  expect(picture).toMatch(/^data:image\/svg\+xml;charset=utf-8,%3Csvg/)
  expect(picture.length).toBeLessThan(12_000)
})

test('a plan tells what it still wants, and gives topics no more time than there is', () => {
  const form = {
    ...emptyForm(now),
    topicIds: ['t1', 't2'],
    title: '两课连上',
    place: '村部',
    hostIds: ['p1'],
  }
  expect([missingIn(emptyForm(now)), missingIn(form)]).toEqual(['先选学什么', '选请哪些人'])
  const whole = { ...form, invited: ['n-b01'], followUp: '7' }
  expect(missingIn(whole)).toBeNull()
  expect(missingIn({ ...whole, kind: 'online' })).toBe('贴上入会的链接')
  const topics = [
    { id: 't1', minutes: 50 },
    { id: 't2', minutes: 70 },
  ]
  expect(planOf(whole, topics)).toMatchObject({
    startsAt: '2027-01-01T19:30:00.000+08:00',
    topics: [
      { topicId: 't1', minutes: 25 },
      { topicId: 't2', minutes: 35 },
    ],
    followUpOn: '2027-01-08',
    homework: null,
  })
})

test('the list shows who waits for a nod first, and what was tapped and isn’t handed in', () => {
  const person = (personId: string, presence: Attendee['presence']): Attendee => ({
    personId,
    name: personId,
    presence,
    invited: true,
    by: null,
    at: '2026-12-31T19:32:00.000+08:00',
    minutes: 0,
  })
  const people = [person('乙', 'invited'), person('甲', 'waiting'), person('丙', 'present')]
  const roll = rollView(people, new Map([['乙', true]]), '')
  expect(roll.rows.map(({ name, present, changed }) => [name, present, changed])).toEqual([
    ['甲', false, false],
    ['丙', true, false],
    ['乙', true, true],
  ])
  expect([roll.present, roll.changed, rollView(people, new Map(), '丙').rows.length]).toEqual([2, 1, 1])
})

test('a visit of another day is of its noon; a wish goes only with words', () => {
  const form = { ...emptyVisit(now), personIds: ['p1'], topicIds: ['t1'], wish: true }
  expect(missingInVisit(form)).toBeNull()
  expect(visitOf({ ...form, day: '2026-12-30' }, '2026-12-31T19:30:00.000+08:00')).toEqual({
    at: '2026-12-30T12:00:00.000+08:00',
    personIds: ['p1'],
    topics: [{ topicId: 't1', minutes: 30 }],
    suggestion: null,
    wish: false,
  })
})

describe('a session that is changed', () => {
  const called: SessionView = {
    ...view,
    startsAt: '2027-01-20T08:05:00.000+08:00',
    topics: [
      { topicId: 't1', title: '土地承包到期怎么延', minutes: 33 },
      { topicId: 't-short', title: '五分钟的', minutes: 7 },
    ],
    homework: '回家看一遍',
    followUpOn: '2027-02-03',
    invited: ['n-b01', 'n-b02'],
  }
  const planning = {
    node: '青石桥村党支部',
    topics: [{ id: 't1', title: '土地承包到期怎么延', category: 'policy' as const, minutes: 50 }],
    hosts: [{ personId: 'p2', name: '田家旺' }],
    invitable: [{ id: 'n-b01', name: '青石桥村党支部', members: 138 }],
  }
  it('handed in as it was is what it was', () => {
    const { kind, title, place, startsAt, minutes, homework, followUpOn, invited } = called
    expect(planOf(formOf(called), offersOf(planning, called).topics, called)).toEqual({
      ...{ kind, title, place, startsAt, minutes, homework, followUpOn, invited, link: null },
      topics: called.topics.map(({ topicId, minutes }) => ({ topicId, minutes })),
      hostIds: ['p1'],
    })
  })
  it('offers what it has beside what would be offered', () => {
    const { topics, hosts } = offersOf(planning, called)
    expect([topics.map(({ id }) => id), hosts.map(({ id }) => id)]).toEqual([
      ['t1', 't-short'],
      ['p2', 'p1'],
    ])
    expect(daysToOffer(now, formOf(called).day).at(-1)).toEqual({ id: '2027-01-20', name: '1 月 20 日 周三' })
    expect(followUpsToOffer('14').at(-1)?.name).toBe('14 天后回来看')
  })
  it('in another time shares that among its topics anew', () => {
    const form = { ...formOf(called), minutes: '30' }
    expect(
      planOf(form, offersOf(planning, called).topics, called).topics.map(({ minutes }) => minutes),
    ).toEqual([26, 5])
  })
})

describe('what changed', () => {
  const was = { startsAt: view.startsAt, place: '祠堂' }
  it.each([
    [{ was }, '换了地方', '原来是明晚 7:30，在祠堂。'],
    [
      { was: { ...was, place: view.place, startsAt: '2027-01-02T08:00:00.000+08:00' } },
      '改了时间',
      '原来是1 月 2 日 08:00，在村部二楼。',
    ],
    [
      { was: { ...was, startsAt: '2027-01-02T08:00:00.000+08:00' } },
      '时间和地方都改了',
      '原来是1 月 2 日 08:00，在祠堂。',
    ],
  ])('%j is 「%s」', (more, title, line) => {
    expect(sessionPage({ ...view, ...more }, now).moved).toMatchObject({ title, line })
    expect(sessionRow({ ...view, ...more }, now).note).toContain(title)
    expect(sessionPage({ ...view, ...more, state: 'ended' }, now).moved).toBeNull()
  })
  it('a session that was called off says so, to who meant to come in particular', () => {
    const stands = (mine: SessionView['mine']) =>
      sessionPage({ ...view, state: 'cancelled', mine }, now).stands
    expect([stands('coming')?.line, stands('invited')?.line, stands(null)?.line]).toEqual([
      '您说过要来，不用来了。',
      '不用来了。',
      undefined,
    ])
  })
  it('homework and the day somebody comes back stand first once it is over', () => {
    const told = { ...view, homework: '回家看一遍', followUpOn: '2027-01-08' }
    const words = ({ after, facts }: ReturnType<typeof sessionPage>) => [
      after.map(({ title }) => title),
      facts.length,
    ]
    expect(words(sessionPage(told, now))).toEqual([[], 7])
    expect(words(sessionPage({ ...told, state: 'ended' }, now))).toEqual([['回家看一遍', '1 月 8 日'], 5])
  })
})

test('of many topics one category is offered, or what a word finds in any, and the ticked ones always', () => {
  const topics = Array.from({ length: 40 }, (_, i) => ({
    id: `t${i}`,
    title: `第 ${i} 课`,
    category: i % 2 === 0 ? ('theory' as const) : ('skill' as const),
    minutes: 45,
  }))
  const of = (find: string, thing: 'topic' | 'lesson' = 'topic') =>
    topicsToOffer(topics, { chosen: ['t1'], category: 'theory', find, thing })
  expect([of('').options.length, of('').options[0]?.id, of('').hidden]).toEqual([13, 't1', 8])
  expect(of('第 39').options.map(({ id }) => id)).toEqual(['t1', 't39'])
  // A lesson takes so long; only a topic is worth so much at most.
  expect(of('').options[0]?.note).toContain('记满是')
  expect(of('', 'lesson').options[0]?.note).not.toContain('记满是')
})
