import {
  clockText,
  creditText,
  doneText,
  exactText,
  halvesText,
  roughText,
} from '../../src/words/spans-of-time'

test('a place on a timeline reads as a clock', () => {
  expect([0, 59.9, 760, 3_909].map(clockText)).toEqual(['0:00', '0:59', '12:40', '1:05:09'])
})

test('what is still to come is never said shorter than it is', () => {
  expect([0, 1, 30, 31, 605, 630, 631].map(roughText)).toEqual([
    '0 分钟',
    '半分钟',
    '半分钟',
    '1 分钟',
    '10 分半',
    '10 分半',
    '11 分钟',
  ])
})

test('what was done is never said longer than it was', () => {
  expect([0, 59, 60, 719].map(doneText)).toEqual(['0 秒', '59 秒', '1 分钟', '11 分钟'])
  expect(halvesText(1_319)).toBe('21.5')
})

test('a stretch is told to the second', () => {
  expect([40, 60, 100].map(exactText)).toEqual(['40 秒', '1 分钟', '1 分 40 秒'])
})

test('credit is told in 学时 from a tenth of one on', () => {
  expect([269, 270, 2_700].map((sec) => creditText(sec, 2_700))).toEqual(['4 分钟', '0.1 学时', '1 学时'])
})
