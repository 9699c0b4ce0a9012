import { unsentView } from '../../src/components/unsent/unsent-view'

const now = new Date('2026-12-15T19:30:00+08:00')
const item = (key: string, changes: object = {}) => ({
  key,
  operation: 'study.reportPlayback',
  input: { played: { spans: [[0, 100]] } },
  at: '2026-12-15T18:00:00.000+08:00',
  state: 'waiting' as const,
  ...changes,
})

test('nothing waiting is nothing to say', () => {
  expect(unsentView([], now)).toEqual({ words: null, rows: [] })
})

test('each thing that waits says what it is, since when, and for what', () => {
  expect(unsentView([item('a'), item('b', { state: 'sending' })], now)).toEqual({
    words: '2 条待同步',
    rows: [
      { key: 'a', title: '学了 1 分 40 秒', note: '今天 18:00 存下的，有网就交', over: false },
      { key: 'b', title: '学了 1 分 40 秒', note: '今天 18:00 存下的，正在交', over: false },
    ],
  })
})

test('what was refused or grew too old is not counted as waiting, and stays until it is read', () => {
  const { words, rows } = unsentView([item('a', { state: 'refused' }), item('b')], now)
  expect(words).toBe('1 条待同步')
  expect(rows.map(({ over }) => over)).toEqual([true, false])
  expect(unsentView([item('a', { state: 'expired' })], now).words).toBe('1 条没交上')
})

test('a 打卡 that came too late says so', () => {
  const tap = item('a', { operation: 'study.checkInDay', input: { day: '2026-12-15' } })
  expect(unsentView([tap], now).rows[0]?.title).toBe('12 月 15 日的打卡')
  const { rows } = unsentView([{ ...tap, state: 'refused' as const, why: 'TooLongAgo' }], now)
  expect(rows[0]).toMatchObject({ note: '今天 18:00 存下的，隔了三天以上，没算上', over: true })
})

test('what was said about tasks is named, and why it was not taken', () => {
  const about = (operation: string, more: object = {}) =>
    unsentView([{ ...item('a', { operation, input: { what: '剪枝课' } }), ...more }], now).rows[0]
  expect(['tasks.receive', 'tasks.handIn', 'tasks.handInOutside'].map((name) => about(name)?.title)).toEqual([
    '一句“我已收到”',
    '一篇感言',
    '在别处学的：剪枝课',
  ])
  const refused = (why: string) => about('tasks.handIn', { state: 'refused', why })?.note
  expect(refused('AlreadyAnswered')).toContain('指导员已经回过了')
  expect(refused('Improper')).toContain('改了再交')
})
