import { keywordFits } from '../../../local-cloud/wechat/keywords'

describe('keywords of a subscribe message', () => {
  test.each([
    ['thing1', '二十个字'.repeat(5)],
    ['number2', '-12.5'],
    ['letter3', 'abcXYZ'],
    ['symbol4', '★★☆'],
    ['character_string5', 'NO-16:a'],
    ['time6', '15:01'],
    ['time6', '2019年10月1日 15:01'],
    ['time6', '2026年12月15日 19:30~2026年12月15日 21:00'],
    ['date7', '2019年10月1日'],
    ['date7', '2019年10月1日 15:01'],
    ['amount8', '¥12.50'],
    ['phone_number9', '+86-0766-66888866'.slice(0, 17)],
    ['car_number10', '湘A88888'],
    ['name11', '谭秀英'],
    ['name11', 'Mary Ann Smith'],
    ['phrase12', '已通过'],
    ['enum13', '进行中'],
  ])('%s takes %s', (key, value) => {
    expect(keywordFits(key, value)).toBe(true)
  })

  test.each([
    ['thing1', '字'.repeat(21)],
    ['thing1', '一行\t又一行'],
    ['number2', '十二'],
    ['letter3', 'abc1'],
    ['symbol4', '字'],
    ['character_string5', 'a'.repeat(33)],
    ['time6', '下午三点'],
    ['date7', '2019-10-01'],
    ['amount8', '12345678901'],
    ['phone_number9', '1'.repeat(18)],
    ['car_number10', '湘A888888 '],
    ['name11', '十一个字的名字长得过分了'],
    ['phrase12', 'ok'],
    ['colour1', '红'],
    ['thing1', 5],
  ])('%s does not take %s', (key, value) => {
    expect(keywordFits(key, value)).toBe(false)
  })
})
