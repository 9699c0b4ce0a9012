import { maskName, maskPhone, maskResidence } from '@domain/mask'

test('a phone shows its first three and its last four digits', () => {
  expect(maskPhone('13800000417')).toBe('138****0417')
})

test.each([
  ['谭秀英', '谭**'],
  ['丁一', '丁*'],
  ['𠮷', '𠮷'],
  ['古丽娜孜·艾山江', '古**'],
])('of %s only the first character shows, and a long name is no longer than three', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['440305', '广东省 深圳市 南山区', '440300', '广东省 深圳市'],
  ['441900', '广东省 东莞市', '441900', '广东省 东莞市'],
  ['310115', '上海市 浦东新区', '310000', '上海市'],
  ['810000', '香港特别行政区', '810000', '香港特别行政区'],
])('a residence %s shows no district', (code, name, maskedCode, maskedName) => {
  expect(maskResidence({ code, name })).toEqual({ code: maskedCode, name: maskedName })
})
