import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

const TODAY = 'pages/today/index'
const CALENDAR = 'packages/calendar/index'
const member = 'o-tan-xiuying'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

test('without a network the tap is kept, and a later start hands it in: one day, lit', async () => {
  const online = startPhone({ callFunction: functionsAt(cloud.url, member) })
  await online.open(TODAY)
  const offline = startPhone({
    storage: online.storage,
    network: 'none',
    callFunction: () => Promise.reject(new Error('cloud.callFunction:fail')),
  })
  const screen = await offline.open(TODAY)
  await screen.tap('btn', '打卡')
  expect(screen.text()).toContain('打卡存在手机里了')
  expect(screen.text()).toContain('1 条待同步')
  expect(screen.shows('check-in__window--lit')).toBe(false)
  offline.kill()

  const later = startPhone({ storage: online.storage, callFunction: functionsAt(cloud.url, member) })
  const handedIn = await later.open(TODAY)
  expect(handedIn.text()).toContain('连着 7 天了')
  expect(handedIn.shows('check-in__window--lit')).toBe(true)
})

test('the calendar is a tap away; a missed day is made up there, and months are turned', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  const today = await phone.open(TODAY)
  await today.tap('check-in__to')
  const calendar = phone.current()
  expect(calendar.texts('streak__figure')).toEqual(['7'])
  expect(calendar.count('cell__pane')).toBe(31)
  expect(calendar.shows('dock')).toBe(false)
  await calendar.tap('btn', '补上')
  expect(calendar.texts('streak__figure')).toEqual(['9'])
  expect(calendar.text()).not.toContain('漏了')
  const months = () => calendar.texts('months__name')
  await calendar.tap('turn--left')
  expect(months()).toEqual(['2026 年 11 月'])
  await calendar.tap('turn--right')
  expect(months()).toEqual(['2026 年 12 月'])
})

test('before ten minutes the button is grey and says what is missing', async () => {
  const screen = await startPhone({ callFunction: functionsAt(cloud.url, 'o-gulinazi') }).open(CALENDAR)
  expect(screen.texts('dock__words')).toEqual(['再学 10 分钟就能打卡'])
  expect(screen.attribute('btn--lamp', 'disabled')).toBe(true)
})
