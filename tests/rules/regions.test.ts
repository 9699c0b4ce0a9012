import { divisionsUnder, isFinest, residenceOf } from '../../cloudfunctions/shared/regions'

test.each([
  ['440305', '广东省 深圳市 南山区'],
  ['441900', '广东省 东莞市'],
  ['310115', '上海市 浦东新区'],
  ['429004', '湖北省 省直辖 仙桃市'],
  ['440000', '广东省'],
])('%s is %s', (code, name) => {
  expect(residenceOf(code)).toEqual({ code, name })
})

test('a residence is a district, or a city that has none', () => {
  expect(['440305', '441900', '310115'].map(isFinest)).toEqual([true, true, true])
  expect(['440300', '440000', '999999'].map(isFinest)).toEqual([false, false, false])
})

test('three lists lead to each district, and nothing lies under one that is not there', () => {
  expect(divisionsUnder(null)).toHaveLength(34)
  expect(divisionsUnder('440000')?.map(({ name }) => name)).toContain('东莞市')
  expect(divisionsUnder('441900')).toEqual([])
  expect(divisionsUnder('999999')).toBeNull()
  expect(residenceOf('999999')).toBeNull()
})
