import { purposes } from '../../config/templates'
import { messageRow } from '../../src/packages/messages/messages-view'
import { boardCard, contactNote, ways, withOlder } from '../../src/packages/remind/board-view'
import { audienceOf, remindView, stuckFor } from '../../src/packages/remind/remind-view'
import { messageOpened } from '../../src/reminding/message-opened'
import { leftIn, OF_ALL, OF_STUDY, OF_WISHES, refusedOf, toAskFor } from '../../src/reminding/to-ask-for'
import { outcomeWords, purposeWords, reasonWords, remindUrl, resultsNote } from '../../src/words/reminders'

const now = new Date('2026-12-15T19:30:00+08:00')
const person = (personId: string, reachable: boolean) => ({
  ...{ personId, name: '谢雨才', reachable, callable: true, idleDays: 8 },
})
const preview = (more: object) => ({
  ...{ window: '2026-W51', subject: '', note: '先听一课', maxLetters: 20, already: 0, groupText: '' },
  goesOutAt: '2026-12-15T19:30:00.000+08:00',
  people: [person('p1', true), person('p2', false)],
  ...more,
})

describe('before the button', () => {
  it('it says who can be reached, and the button counts those', () => {
    const { sentence, line, does, unreachable } = remindView(preview({ already: 3 }), now)
    expect([sentence, line, does]).toEqual([
      '2 个人要提醒',
      '微信提醒得到 1 人，另有 3 人这回已经提醒过。',
      '提醒 1 人',
    ])
    expect(unreachable.map(({ personId }) => personId)).toEqual(['p2'])
  })
  it('it says that nobody is woken at night', () => {
    const late = preview({ goesOutAt: '2026-12-15T22:00:00.000+08:00' })
    expect(remindView(late, now).line).toMatch(/才发，夜里不打扰/)
  })
  it('it promises no reminder where nobody can be reached, and nothing where there is nobody', () => {
    expect(remindView(preview({ people: [person('p2', false)] }), now).does).toBe('给 1 人留条消息')
    expect(remindView(preview({ people: [] }), now).sentence).toBe('没有要提醒的人')
  })
  it('whom it is about follows from the choice, or from the page one came from', () => {
    for (const { id } of stuckFor)
      expect(audienceOf('stuck', '', id)).toEqual({ purpose: 'stuck', days: Number(id) })
    expect(audienceOf('task', 't1', '7')).toEqual({ purpose: 'task', taskId: 't1', until: 'done' })
    expect(audienceOf('unreceived', 't1', '7')).toEqual({ purpose: 'task', taskId: 't1', until: 'received' })
    expect(audienceOf('session', 's1', '7')).toEqual({ purpose: 'session', sessionId: 's1' })
  })
})

describe('the board', () => {
  const counts = {
    planned: 6,
    waiting: 0,
    sent: 3,
    refused: 0,
    returned: 0,
    noGrant: 2,
    unknown: 0,
    contacted: 1,
  }
  const line = {
    purpose: 'begin' as const,
    window: '2026-W51',
    subject: '',
    at: '2026-12-15T19:00:00.000+08:00',
  }
  it('shows each number that isn’t nothing', () => {
    const card = boardCard({ ...line, counts, studied: null }, now)
    expect(card.title).toBe('还没开始学，6 人')
    expect(card.counts.map(({ name, count }) => `${name} ${count}`)).toEqual([
      '已提醒 3',
      '另外联系了 1',
      '没法用微信提醒 2',
    ])
  })
  it('has each line once, with its newer word, however far back it was asked for', () => {
    const card = (window: string, studied: number) => ({ ...line, window, counts, studied })
    const lines = withOlder([card('2026-W51', 2)], [card('2026-W51', 1), card('2026-W50', 0)])
    expect(lines).toEqual([card('2026-W51', 2), card('2026-W50', 0)])
  })
  it('promises a secretary the names of those in no group, and an instructor everybody’s', () => {
    expect(resultsNote(true)).toMatch('谁还要打电话')
    expect(resultsNote(false)).toMatch('没分组的')
    expect(resultsNote(false)).not.toMatch('打电话')
  })
  it('says how many of those reached have studied, once three days are over', () => {
    expect(boardCard({ ...line, counts, studied: null }, now).note).toBe('今天 19:00，满三天看有几人学了')
    expect(boardCard({ ...line, counts, studied: 2 }, now).note).toBe(
      '今天 19:00，提醒到的 4 人里 2 人三天内学了',
    )
  })
})

it('a message says from whom it is, when, and what was noted about its reader', () => {
  const message = {
    ...{
      id: 'm',
      purpose: 'session' as const,
      title: '屋场会',
      text: '到时候来',
      from: '樟树坳镇',
      read: false,
    },
    ...{ at: '2026-12-15T18:00:00.000+08:00', subjectId: 's1' },
    contacted: { how: 'phone' as const, on: '2026-12-15' },
  }
  expect(messageRow(message, now)).toMatchObject({
    note: '到时候来。樟树坳镇，今天 18:00；12 月 15 日打过电话',
    unread: true,
    url: '/packages/sessions/session?id=s1',
  })
  expect(messageRow({ ...message, text: '今晚一起听。' }, now).note).toMatch(/^今晚一起听。樟树坳镇/)
  const task = { ...message, purpose: 'task' as const, subjectId: 't1' }
  expect(messageRow(task, now).url).toBe('/packages/tasks/task?id=t1')
  const day = { ...message, purpose: 'studyDay' as const, subjectId: null }
  expect(messageRow(day, now).url).toBe('/pages/today/index')
})

it('a task and a session lead to their own reminding', () => {
  expect(remindUrl('n1')).toBe('/packages/remind/index?nodeId=n1')
  expect(remindUrl('n1', { taskId: 't1' })).toBe('/packages/remind/index?nodeId=n1&taskId=t1')
  expect(purposes.task.page('t1')).toBe('packages/tasks/task?id=t1')
})

describe('asking for another message', () => {
  const grant = { template: 'study' as const, id: 'T1', left: 0, always: null }
  const of = (more: object, consent: boolean | null = true) => ({
    unread: 0,
    consent,
    grants: [{ ...grant, ...more }],
  })
  it.each([
    ['with none left', of({}), 1, 1],
    ['with three left', of({ left: 3 }), 0, 1],
    ['of who always says no', of({ always: 'reject' }), 0, 0],
    ['of a template that isn’t set up', of({ id: null }), 0, 0],
    ['of who has not agreed to reminders', of({}, null), 0, 0],
  ])('%s', (_, known, beside, more) => {
    expect(toAskFor(known, { beside: true, of: OF_STUDY })).toHaveLength(beside)
    expect(toAskFor(known, { beside: false, of: OF_ALL })).toHaveLength(more)
  })
})

it('a wish asks for its own template, and nothing asks for more than three at once', () => {
  const templates = ['study', 'task', 'session', 'wish'] as const
  const grants = templates.map((template, i) => ({
    template,
    id: `T${i}`,
    left: i === 1 ? 2 : 1,
    always: null,
  }))
  const known = { unread: 0, consent: true, grants }
  const asked = (beside: boolean, of: typeof OF_ALL) =>
    toAskFor(known, { beside, of }).map(({ template }) => template)
  expect(asked(true, OF_WISHES)).toEqual(['wish'])
  expect(asked(true, OF_STUDY)).toEqual(['study', 'task', 'session'])
  expect(asked(false, OF_ALL)).toEqual(['study', 'session', 'wish'])
})

it('how many are left counts every template that is set up; there is no number without consent', () => {
  const grant = { template: 'study' as const, id: 'T1', left: 2, always: null }
  const refused = { ...grant, template: 'task' as const, id: 'T2', left: 1, always: 'reject' as const }
  const known = { unread: 0, consent: true, grants: [grant, refused] }
  expect(leftIn(known)).toBe(3)
  expect(refusedOf(known)).toEqual([refused])
  expect(leftIn({ ...known, consent: null })).toBeNull()
  expect(leftIn({ ...known, grants: [{ ...grant, id: null }] })).toBeNull()
})

it('whoever was reached otherwise stands there with how and when', () => {
  const said = ways.map(({ how }) => contactNote({ how, on: '2026-12-15' }))
  expect(said).toEqual(['12 月 15 日打了电话', '12 月 15 日在群里说了', '12 月 15 日上门了'])
})

it('no word of reminders shouts', () => {
  const words = [purposeWords, outcomeWords].flatMap((all) => Object.values(all).map(({ name }) => name))
  for (const word of [...words, ...Object.values(reasonWords)]) expect(word).not.toMatch(/[！!]/)
})

it('the message that the app was opened by is told by its id, with escapes or without, and nothing else is', () => {
  for (const m of ['p1:task:2026-W51.t-1', 'p1%3Atask%3A2026-W51.t-1'])
    expect(messageOpened(m)).toBe('p1:task:2026-W51.t-1')
  for (const m of [undefined, '', '%E0%A4%A', 'm'.repeat(201)]) expect(messageOpened(m)).toBeNull()
})
