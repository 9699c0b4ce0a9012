import type { ReviewItem } from '@contract/reviews'
import { beforeWords, headOf, reasonsFor, reviewView } from '../../src/packages/reviews/review-view'

const now = new Date('2026-12-15T19:30:00+08:00')
const outside: ReviewItem = {
  id: 'o-1',
  kind: 'outside',
  at: '2026-12-14T20:14:00.000+08:00',
  text: '东莞社区夜校',
  about: null,
  photo: { state: 'shown', url: 'https://pictures.test/a.jpg' },
  outside: {
    on: '2026-12-12',
    category: 'policy',
    minutes: 45,
    others: { count: 0, creditedSec: 0 },
  },
  photos: [],
  voice: null,
}
const reflection: ReviewItem = {
  ...outside,
  id: 'r-1',
  kind: 'reflection',
  about: '看合同，写两句',
  photo: null,
  outside: null,
}
const view = (item: ReviewItem, minutes = '45') => reviewView(item, { now, minutes })

test('study elsewhere says when, which category and how long, and what accepting it does', () => {
  expect(view(outside)).toMatchObject({
    kind: '在别处学的',
    when: '昨天 20:14 交的',
    facts: '12 月 12 日学的，政策，说学了 45 分钟',
    accept: '收下，记学时',
    off: false,
  })
})

test.each(['', '0', '46', '4x', '450'])('“%s” of 45 minutes can’t be accepted', (minutes) => {
  expect(view(outside, minutes)).toMatchObject({ accept: '填 1 到 45 分钟', off: true })
})

test('study elsewhere says what the same person handed in for the same day and category', () => {
  const besides = (count: number, creditedSec: number) =>
    view({ ...outside, outside: { ...outside.outside!, others: { count, creditedSec } } }).besides
  expect(besides(0, 0)).toBeNull()
  expect(besides(1, 2_700)).toBe('这个人这天同一类还交过 1 份（已记 45 分钟）')
  expect(besides(2, 0)).toBe('这个人这天同一类还交过 2 份（还没记学时）')
})

test.each([
  [{ state: 'checking', url: null }, '照片还在核对，半小时里会有', true],
  [{ state: 'refused', url: null }, '照片没过核对，看不了', false],
  [{ state: 'shown', url: null }, '照片取不到了', false],
] as const)('a photo that is %j', (photo, words, off) => {
  expect(view({ ...outside, photo })).toMatchObject({ photo: { url: null, words }, off })
})

test('words belong to a task, bring no minutes and are refused for fewer reasons', () => {
  expect(view(reflection, '')).toMatchObject({ about: '《看合同，写两句》', minutes: null, off: false })
  expect(reasonsFor('reflection').map(({ id }) => id)).toEqual(['improper'])
  expect(reasonsFor('outside')).toHaveLength(5)
})

test('what became of the one before is said in a sentence', () => {
  const said = (item: ReviewItem, state: 'accepted' | 'refused' | 'gone', creditedSec = 0) =>
    beforeWords({ item, state, creditedSec })
  expect(said(outside, 'accepted', 1_800)).toBe('刚才那条收下了，记了 30 分钟')
  expect(said(reflection, 'accepted')).toBe('刚才那条给指导员看了')
  expect(said(reflection, 'refused')).toBe('刚才那条没收')
  expect(said(reflection, 'gone')).toBe('刚才那条别人看过了')
  expect([headOf(0), headOf(3)]).toEqual(['都看完了', '3 条等您看'])
})
