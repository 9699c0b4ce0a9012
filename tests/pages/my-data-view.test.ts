import { contexts } from '@contract/index'
import type { MyData } from '@contract/people'
import { keptLines, wishLines } from '../../src/packages/mydata/kept-view'
import { myDataView } from '../../src/packages/mydata/my-data-view'
import { readingWords } from '../../src/words/readings'
import { historyView } from '../../src/words/roster'

const now = new Date('2026-12-15T19:30:00+08:00')
const data: MyData = {
  personId: 'p0001',
  name: '谭秀英',
  phone: '13800000417',
  boundAt: '2026-11-01T10:00:00.000+08:00',
  member: {
    branch: '青石桥村党支部',
    village: '青石桥村',
    group: null,
    cohort: 'young',
    mobile: true,
    residence: { code: '441900', name: '广东省 东莞市' },
  },
  duties: [{ role: 'member', at: ['青石桥村党支部'] }],
  consents: [{ kind: 'residence', given: true, at: '2026-11-01T10:00:00.000+08:00' }],
  study: { totalSec: 25_650, topics: 11, lines: 21 },
  correction: null,
  history: [],
  accesses: [
    {
      id: 'a1',
      at: '2026-12-14T09:05:00.000+08:00',
      by: '田家旺',
      role: 'secretary',
      operation: 'roster.phoneOf',
      times: 2,
    },
  ],
  kept: {
    tasks: { count: 0, lines: [] },
    outside: { count: 0, lines: [] },
    sessions: { count: 0, lines: [] },
    visits: { count: 0, lines: [] },
    studyDays: { count: 30, lines: [{ day: '2026-12-13', state: 'lit' }] },
  },
  wishes: { count: 0, lines: [] },
}

test('all that is kept stands there: name, whole number, place, duties, study', () => {
  const view = myDataView(data, now)
  expect([...view.who, ...view.roster].map(({ title }) => title)).toEqual([
    '谭秀英',
    '13800000417',
    '11 月 1 日 10:00',
    '青石桥村党支部',
    '还没分到学习小组',
    '青年，在外',
  ])
  expect(view.residence?.title).toBe('广东省 东莞市')
  expect(view.study).toEqual({ icon: 'lamp', title: '这一季记了 427 分钟', note: '11 个课题，21 笔记录' })
})

test('who looked is told by name, duty, day, what and how often', () => {
  expect(myDataView(data, now).readers).toEqual([
    { id: 'a1', title: '田家旺，支书', note: '昨天 09:05，看了手机号，要打电话，当天 2 次' },
  ])
})

test('both consents are there, the one never asked for as not given', () => {
  expect(myDataView(data, now).consents.map(({ kind, given, note }) => [kind, given, note])).toEqual([
    ['residence', true, '按您住的区县分小组。11 月 1 日同意的'],
    ['reminders', false, '不提醒，什么也不耽误'],
  ])
})

test('a correction that waits says what it asks for', () => {
  const correction = { field: 'mobile', to: 'false', at: '2026-12-15T08:00:00.000+08:00' } as const
  expect(myDataView({ ...data, correction }, now).correction).toMatchObject({
    title: '在家还是在外改成“在家”',
    note: '今天 08:00 交给支书，还没定',
  })
})

test('somebody who is no member has no residence and no roster', () => {
  const view = myDataView({ ...data, member: null }, now)
  expect([view.roster, view.residence]).toEqual([[], null])
})

test('a line of history says what, from where to where, when and by whom', () => {
  const line = { id: 'h1', at: '2026-12-14T09:00:00.000+08:00', by: '田家旺（支书）', from: null, to: null }
  const moved = { ...line, kind: 'transferred', from: '枫香坳村党支部', to: '青石桥村党支部' } as const
  expect(historyView(moved, now)).toEqual({
    id: 'h1',
    title: '转了支部：枫香坳村党支部 → 青石桥村党支部',
    note: '昨天 09:00，田家旺（支书）',
  })
  expect(historyView({ ...line, kind: 'consented', by: null, to: '住处' }, now)).toMatchObject({
    title: '点了同意：住处',
    note: '昨天 09:00',
  })
})

test('every operation that shows personal data of others has words for its owner', () => {
  const shows = Object.values(contexts).flatMap((context) =>
    Object.values(context).filter(({ sees }) => Object.keys(sees).length > 0),
  )
  const wordless = shows.filter((op) => readingWords(`${op.context}.${op.name}`) === readingWords('no.such'))
  expect(wordless.map(({ context, name }) => `${context}.${name}`)).toEqual([])
})

test('what study has left stands there kind by kind, and nothing of a kind that left nothing', () => {
  expect(keptLines(data.kept, now)).toEqual([
    { title: '打过的卡', count: 30, lines: [{ id: '2026-12-13', title: '12 月 13 日', note: '打了' }] },
  ])
  const at = '2026-12-05T00:30:00.000+08:00'
  const [tasks, sessions, visits] = keptLines(
    {
      ...data.kept,
      tasks: {
        count: 1,
        lines: [
          {
            ...{ taskId: 't', title: '跟家里人讲一课', seenAt: at, receivedAt: null },
            reflection: { text: '讲了', at, checked: 'held' },
            answer: { text: '好', at, by: '罗小满' },
          },
        ],
      },
      sessions: {
        count: 1,
        lines: [
          {
            ...{ sessionId: 's', title: '夜校', on: '2026-12-01', coming: true },
            ...{ presence: 'present', creditedSec: 1_800 },
          },
        ],
      },
      visits: {
        count: 1,
        lines: [
          {
            ...{ visitId: 'v', on: '2026-12-02', by: '罗小满', topics: ['电线'], creditedSec: 600 },
            suggestion: '路灯坏了',
          },
        ],
      },
    },
    now,
  )
  expect(tasks?.lines[0]?.note).toBe('12 月 5 日 00:30 看到。感言“讲了”，正在核对。罗小满回“好”')
  expect(sessions?.lines[0]?.note).toBe('12 月 1 日，签到了，记上 30 分钟')
  expect(visits?.lines[0]).toMatchObject({
    title: '12 月 2 日，罗小满来过',
    note: '电线，记上 10 分钟，记下的建议“路灯坏了”',
  })
})

test('what I asked for stands there whole, with what only the handler reads', () => {
  expect(wishLines(data.wishes, now)).toBeNull()
  const wish = {
    ...{ wishId: 'w1', at: '2026-12-14T09:00:00.000+08:00', text: '路灯坏了', voiceSec: null, photos: 2 },
    ...{ place: '青石桥村，渡槽边', name: '老柏', forWhom: null, nameHidden: true, phone: '13755550417' },
    ...{ privateNote: '膝盖不好', step: 'closed' as const, end: 'met' as const, rating: 'good' as const },
  }
  expect(wishLines({ count: 1, lines: [wish] }, now)?.lines).toEqual([
    {
      id: 'w1',
      title: '路灯坏了',
      note: '昨天 09:00 提的，青石桥村，渡槽边。照片 2 张，称呼“老柏”，不露名字，电话 13755550417，只给经办人的话“膝盖不好”。办好了，评了满意',
    },
  ])
})
