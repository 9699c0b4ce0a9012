import { placeText, questionOf, settledWords } from '../../src/packages/residence/picker-view'

const steps = [
  { code: '440000', name: '广东省' },
  { code: '440300', name: '深圳市' },
]
const settled = {
  residence: { code: '440305', name: '广东省 深圳市 南山区' },
  group: '青石桥村深圳学习小组',
  moved: true,
  nearerFull: null,
}

test('three questions lead from the country to a district', () => {
  expect([0, 1, 2].map((taps) => questionOf(steps.slice(0, taps)))).toEqual([
    '住在哪个省',
    '哪个市',
    '哪个区县',
  ])
  expect(placeText(steps)).toBe('广东省 深圳市')
})

test.each([
  [{}, '您的小组换到青石桥村深圳学习小组。'],
  [{ moved: false }, '小组不变，还在青石桥村深圳学习小组。'],
  [
    { moved: false, nearerFull: '青石桥村南山学习小组' },
    '青石桥村南山学习小组满了，先留在青石桥村深圳学习小组。',
  ],
  [{ nearerFull: '青石桥村南山学习小组' }, '青石桥村南山学习小组满了，您的小组先换到青石桥村深圳学习小组。'],
  [{ group: null, moved: false }, '眼下没有空着的小组，学习不耽误，有事找村支书。'],
])('%o is told as it happened', (more, line) => {
  expect(settledWords({ ...settled, ...more })).toEqual({
    title: '记下了，您住在 广东省 深圳市 南山区',
    line,
  })
})
