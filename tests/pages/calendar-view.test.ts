import type { Calendar, DayState } from '@contract/days'
import { calendarView } from '../../src/packages/calendar/calendar-view'
import { checkInView, dockView } from '../../src/study-days/check-in-view'
import { type TodayHere, todayHere } from '../../src/study-days/today-here'

const said = {
  day: '2026-12-15',
  state: 'open' as DayState,
  creditedSec: 700,
  neededSec: 600,
  streak: 6,
  next: '2026-12-17',
}
const evening = new Date('2026-12-15T20:14:00+08:00')
const here = (more: Partial<TodayHere> = {}): TodayHere => ({ ...said, tap: null, ...more })
const item = (operation: string, input: object, more: object = {}) => ({
  operation,
  input,
  at: '2026-12-15T20:00:00.000+08:00',
  state: 'waiting' as const,
  ...more,
})
const report = (sec: number, more: object = {}) =>
  item('study.reportPlayback', { played: { spans: [[0, sec]] } }, more)

const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  month: '2026-12',
  days: Array.from({ length: 31 }, (_, i) => ({
    day: `2026-12-${String(i + 1).padStart(2, '0')}`,
    state: i === 14 ? 'open' : i === 2 ? 'missed' : i > 14 ? 'ahead' : 'lit',
  })),
  today: said,
  longest: 11,
  makeUps: { left: 2, of: 2, days: ['2026-12-03'] },
  first: '2026-11',
  last: '2027-03',
  ...more,
})

describe('the 打卡 row', () => {
  it('can be tapped once the ten minutes are there', () => {
    expect(checkInView(here(), false)).toEqual({
      title: '今天还没打卡',
      note: '已连着 6 天',
      lit: false,
      tappable: true,
    })
    expect(checkInView(here(), true).title).toBe('今天没打卡')
    expect(checkInView(here({ streak: 0 }), false).note).toBe('打一次，亮一扇窗')
  })
  it('says how many minutes are missing, never none', () => {
    expect(checkInView(here({ creditedSec: 361 }), false)).toMatchObject({
      note: '再学 4 分钟就能打卡',
      tappable: false,
    })
    expect(checkInView(here({ creditedSec: 599 }), false).note).toBe('再学 1 分钟就能打卡')
  })
  it('is lit when done, and says when the next day is on a day of rest', () => {
    expect(checkInView(here({ state: 'lit', streak: 7 }), false)).toMatchObject({
      lit: true,
      note: '连着 7 天了',
    })
    expect(checkInView(here({ state: 'rest' }), false).note).toBe('下个学习日 12 月 17 日')
    expect(checkInView(here({ state: 'rest', next: null }), false).note).toBe('这一季的学习日都过完了')
  })
  it('tells of a tap that waits on the phone or is on its way', () => {
    expect(checkInView(here({ tap: 'waiting' }), false)).toMatchObject({
      title: '打卡存在手机里了',
      note: '连上就交',
    })
    expect(checkInView(here({ tap: 'sending' }), false).tappable).toBe(false)
  })
  it('the button under the calendar says the same', () => {
    expect(dockView(here(), false)).toEqual({ words: '今天打卡，点亮第 7 天', off: false })
    expect(dockView(here(), true)?.words).toBe('今天打卡')
    expect(dockView(here({ creditedSec: 0 }), true)?.words).toBe('再学 10 分钟就行')
    expect(dockView(here({ creditedSec: 0 }), false)).toEqual({ words: '再学 10 分钟就能打卡', off: true })
    expect(dockView(here({ tap: 'waiting' }), false)?.words).toBe('存在手机里，连上就交')
    expect(dockView(here({ tap: 'sending' }), false)?.off).toBe(true)
    expect([dockView(here({ state: 'lit' }), false), dockView(here({ state: 'rest' }), false)]).toEqual([
      null,
      null,
    ])
  })
})

describe('today on this phone', () => {
  it('has the minutes that still wait to be handed in', () => {
    const items = [
      report(200),
      report(100, { at: '2026-12-14T20:00:00.000+08:00' }),
      report(50, { state: 'refused' }),
    ]
    expect(todayHere({ ...said, creditedSec: 400 }, items, evening)?.creditedSec).toBe(600)
  })
  it('has a reflection that still waits to be handed in, of today', () => {
    const none = { ...said, creditedSec: 0 }
    const reflection = (at: string) => item('tasks.handIn', { taskId: 't', text: '' }, { at })
    const view = (at: string) => checkInView(todayHere(none, [reflection(at)], evening)!, false)
    expect(view('2026-12-15T20:00:00.000+08:00').tappable).toBe(true)
    expect(view('2026-12-14T20:00:00.000+08:00').tappable).toBe(false)
    expect(todayHere({ ...none, handedIn: true }, [], evening)?.handedIn).toBe(true)
  })
  it('knows its own tap', () => {
    const tap = item('study.checkInDay', { day: '2026-12-15' })
    expect(todayHere(said, [tap], evening)?.tap).toBe('waiting')
    expect(todayHere(said, [{ ...tap, state: 'sending' as const }], evening)?.tap).toBe('sending')
    expect(todayHere(said, [item('study.checkInDay', { day: '2026-12-13' })], evening)?.tap).toBeNull()
  })
  it('without a network goes from what was last said to the next study day and no further', () => {
    const on = (day: string, from = said) => todayHere(from, [], new Date(`${day}T08:00:00+08:00`))
    expect(on('2026-12-16')).toMatchObject({ state: 'rest', next: '2026-12-17' })
    expect(on('2026-12-17')).toMatchObject({ state: 'open', creditedSec: 0, streak: 0 })
    expect(on('2026-12-17', { ...said, state: 'lit', streak: 7 })?.streak).toBe(7)
    expect([on('2026-12-18'), on('2026-12-14'), todayHere(null, [], evening)]).toEqual([null, null, null])
  })
})

describe('the calendar', () => {
  it('begins its weeks on Monday and says every day in words', () => {
    const view = calendarView(calendar(), false)
    expect([view.month.blanks, view.cells.length, view.month.name]).toEqual([1, 31, '2026 年 12 月'])
    expect(view.cells[2]).toMatchObject({ number: '3', mark: '漏', says: '12 月 3 日，没打' })
    expect(view.cells[14]).toMatchObject({ mark: '今天', says: '12 月 15 日，今天，还没打' })
    expect(calendarView(calendar(), true).cells[14]?.mark).toBe('今')
    expect(view.legend.map(({ words }) => words)).toEqual(['打了', '补的', '没打'])
    expect([view.streak, view.streakWords, view.longest]).toEqual(['6', '天没断过', '最长 11 天'])
  })
  it('turns over the year, and not out of the season', () => {
    expect(calendarView(calendar(), false).month).toMatchObject({ previous: '2026-11', next: '2027-01' })
    expect(calendarView(calendar({ month: '2026-11' }), false).month).toMatchObject({
      previous: null,
      next: '2026-12',
    })
    expect(calendarView(calendar({ month: '2027-03' }), false).month.next).toBeNull()
    expect(calendarView(calendar({ month: '2027-01' }), false).month.previous).toBe('2026-12')
  })
  it('offers the newest missed days as long as there are make-ups', () => {
    const days = ['2026-12-01', '2026-12-03', '2026-12-08']
    const rows = (left: number, of = 2) =>
      calendarView(calendar({ makeUps: { left, of, days } }), false).makeUps
    expect(rows(2)).toEqual([
      { day: '2026-12-08', title: '12 月 8 日漏了', note: '这个月还能补 2 次', action: '补上' },
      { day: '2026-12-03', title: '12 月 3 日漏了', note: '这个月还能补 2 次', action: '补上' },
    ])
    expect(rows(0)).toEqual([
      { day: '2026-12-08', title: '12 月 8 日漏了', note: '这个月的 2 次补完了', action: null },
    ])
    expect(rows(0, 0)[0]?.note).toBe('这一季没有补卡')
    const inCare = calendarView(calendar({ makeUps: { left: 1, of: 2, days } }), true).makeUps
    expect(inCare[0]).toMatchObject({ title: '8 日漏了', note: '还能补 1 次' })
  })
  it('explains 补传 and what was not counted where they are there', () => {
    const days = calendar().days.map((one, i) =>
      i === 4 ? { ...one, state: 'late' as const } : i === 2 ? { ...one, state: 'notCounted' as const } : one,
    )
    const view = calendarView(calendar({ days }), false)
    expect(view.legend.map(({ mark }) => mark)).toEqual(['', '补', '漏', '传', '未'])
    expect(view.makeUps[0]?.title).toBe('12 月 3 日没算上')
    expect(calendarView(calendar({ today: { ...said, streak: 0 } }), false).streakWords).toBe(
      '天，从今天点起',
    )
  })
})
