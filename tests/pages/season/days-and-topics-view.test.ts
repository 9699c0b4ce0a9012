import { changeView, progressOf } from '../../../src/packages/season/change-view'
import { hasBegun, mayDraft, stateLine, turnOf } from '../../../src/packages/season/season-view'
import {
  monthToOpen,
  studyDaysText,
  studyMonth,
  withDay,
  withWeekday,
} from '../../../src/packages/season/study-days-view'
import { missingInTopic, modesOf } from '../../../src/packages/season/topics-view'
import { rules, season } from './a-season'

const at = (day: string) => new Date(`${day}T12:00:00+08:00`)
const none = { weekdays: [], more: [], off: [] }

test.each([
  [none, '没有固定的学习日'],
  [{ ...none, weekdays: [1, 2, 3, 4, 5, 6, 7] }, '天天学习'],
  [{ ...none, more: ['2027-02-24', '2027-02-25', '2027-02-26'] }, '没有固定的学习日，另加 2 月 24 日等 3 天'],
])('study days %o are %s', (days, words) => {
  expect(studyDaysText(days)).toBe(words)
})

test('a study day pressed rests, a day of rest becomes one, and pressed again is as it was', () => {
  const days = { weekdays: [2], more: [], off: [] }
  for (const [day, list] of [
    ['2026-12-15', 'off'],
    ['2026-12-16', 'more'],
  ] as const) {
    const once = withDay(days, day)
    expect(once[list]).toEqual([day])
    expect(withDay(once, day)).toEqual(days)
  }
  expect(withWeekday(withWeekday(days, 7), 2).weekdays).toEqual([7])
})

test('a month tells each day apart, over the end of the season too', () => {
  const { head, cells } = studyMonth(rules, '2027-03')
  expect([head.name, head.blanks, head.next]).toEqual(['2027 年 3 月', 0, null])
  expect(cells.filter(({ state }) => state === 'outside').map(({ number }) => number)[0]).toBe('21')
  const february = studyMonth(rules, '2027-02').cells
  expect(february.find(({ day }) => day === '2027-02-09')).toMatchObject({ state: 'off', mark: '歇' })
  expect(february.find(({ day }) => day === '2027-02-24')?.says).toBe('2 月 24 日，单加的学习日')
  expect(monthToOpen(rules, at('2026-08-01'))).toBe('2026-11')
  expect(monthToOpen(rules, at('2028-08-01'))).toBe('2027-03')
})

test('a season opens when no other is open, and closes after its last day', () => {
  const draft = { ...season, id: 'next', state: 'draft' as const }
  expect(turnOf(draft, { all: [season, draft], waiting: null, now: at('2027-03-21') })).toContain('还开着')
  expect(turnOf(draft, { all: [draft], waiting: null, now: at('2027-03-21') })).toMatchObject({ to: 'open' })
  expect(turnOf(season, { all: [season], waiting: null, now: at('2027-03-20') })).toBe(
    '过了 3 月 20 日才能结束这一季。',
  )
  expect(turnOf(season, { all: [season], waiting: null, now: at('2027-03-21') })).toMatchObject({
    to: 'close',
  })
  const waiting = { sessions: 2, outside: 1 }
  expect(turnOf(season, { all: [season], waiting, now: at('2027-03-21') })).toBe(
    '还有 2 场活动等支部书记确认学时，1 份别处学的等审核员看，办完才能结束这一季。',
  )
  expect(stateLine(season, at('2026-10-31'))).toContain('11 月 1 日开学')
  expect(stateLine(season, at('2027-03-21'))).toContain('可以结束了')
  expect([hasBegun(season, at('2026-10-31')), hasBegun(season, at('2026-11-01'))]).toEqual([false, true])
  expect([mayDraft([season]), mayDraft([season, draft])]).toEqual([true, false])
})

const change = {
  id: 'c1',
  at: '2026-12-14T20:14:00.000+08:00',
  by: '苏晚晴',
  reason: '课加了一节',
  changes: [{ field: '课题时长', from: '45 分钟', to: '60 分钟' }],
  mode: 'recompute' as const,
  state: 'done' as const,
  done: 40,
  total: 40,
  entries: 3,
  addedSec: 1_800,
  takenSec: 0,
}

test('a change says what, when, who, why, and what it did', () => {
  expect(changeView(change, at('2026-12-15'))).toEqual({
    id: 'c1',
    lines: ['课题时长 45 分钟 → 60 分钟'],
    why: '课加了一节',
    when: '昨天 20:14，苏晚晴',
    did: '重新算过，动了 3 笔：补了 30 分钟',
  })
  expect(changeView({ ...change, entries: 0 }, at('2026-12-15')).did).toContain('谁的学时都没变')
  expect(changeView({ ...change, mode: 'forward' }, at('2026-12-15')).did).toBeNull()
  expect(progressOf({ done: 0, total: 0 }).percent).toBe(0)
})

test('making a topic shorter says that some lose by a recomputation', () => {
  expect(modesOf(60, 45)[1]!.note).toContain('会退回一些')
  expect(modesOf(45, 60)[1]!.note).toContain('会补上')
  const filled = { minutes: 60, mode: 'forward' as const, reason: '课加了一节' }
  expect(missingInTopic({ minutes: 45 }, filled)).toBeNull()
  expect(missingInTopic({ minutes: 60 }, filled)).toBe('先改分钟数')
  expect(missingInTopic({ minutes: 45 }, { ...filled, mode: null })).toBe('选一种算法')
  expect(missingInTopic({ minutes: 45 }, { ...filled, reason: ' ' })).toBe('写上为什么')
})
