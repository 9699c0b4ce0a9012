import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsOnClock, holdClock, passMs } from './one-clock'
import { startPhone } from './phone'

const ARTICLE = 'packages/lesson/index?id=l-village-accounts'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())
beforeEach(() => holdClock())
afterEach(() => jest.useRealTimers())

/** The second in which it is found to be looked at is not read yet. */
test('an article is read by dwelling on it: seconds on screen count, those while it is hidden do not', async () => {
  const openid = 'o-gulinazi'
  const functions = functionsOnClock(cloud, openid)
  const phone = startPhone(functions)
  const screen = await phone.open(ARTICLE)
  const dwell = async (sec: number) => {
    for (let passed = 0; passed < sec; passed++) await passMs(phone, 1_000)
  }
  await dwell(20)
  await phone.hide()
  await dwell(50)
  await phone.show()
  await dwell(5)
  await phone.hide()

  expect(functions.of('reportPlayback').map(({ input }) => input.played.how)).toEqual(['watched'])
  const { data } = await cloud.call(openid, 'study.lesson', { lessonId: 'l-village-accounts' })
  expect(data.spans).toEqual([[0, 19]])
  expect(screen.texts('credit__done')).toEqual(['已记 19 秒'])
})
