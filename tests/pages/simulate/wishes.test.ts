import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { png } from '../../drive/png'
import { functionsAt } from './cloud'
import { filesAt } from './files'
import { fillInWish } from './fill-in-wish'
import { startPhone } from './phone'

const ASK = 'packages/wishes/ask'
const HOME = 'packages/wishes/index'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string, more: object = {}) =>
  startPhone({
    callFunction: functionsAt(cloud.url, openid),
    files: filesAt(cloud.url, openid, 'a.png', png()),
    ...more,
  })

test('anybody asks with a picture, follows by the code and finds the wish again', async () => {
  const who = 'o-newcomer-1'
  const phone = phoneOf(who)
  const screen = await phone.open(ASK)
  expect(screen.text()).toContain('急事请打 110 / 119 / 120')
  expect(screen.texts('btn')).toEqual(['先写或说是什么事'])
  await fillInWish(screen, '水渠口被石头堵了')
  await screen.tap('wish-photo--empty')
  expect(screen.texts('wish-photo__state')).toEqual(['传好了'])
  await screen.tap('btn', '交给村里')
  expect(screen.text()).toContain('交给村里了')
  const [code = ''] = screen.texts('wish-code__letters')
  expect(code).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  await screen.tap('btn', '抄下来')
  expect(phone.copied).toEqual([code])
  const home = await phone.open(HOME)
  expect(home.texts('row__title')).toContain('水渠口被石头堵了')

  const other = await phoneOf('o-newcomer-2').open('packages/wishes/track')
  await other.type(0, code.toLowerCase().replaceAll('-', ''))
  await other.tap('btn', '看办到哪一步')
  expect(other.text()).toContain('到了收集这一步')
  expect(other.text()).not.toContain('水渠')
})

test('a draft outlives a killed app; without a network the voice waits with the wish and both arrive', async () => {
  const who = 'o-newcomer-3'
  const online = phoneOf(who)
  const first = await online.open(ASK)
  await first.type(0, '桥栏松了')
  online.kill()
  let broken = true
  const functions = functionsAt(cloud.url, who)
  const phone = phoneOf(who, {
    storage: online.storage,
    network: 'none',
    files: filesAt(cloud.url, who, 'voice.mp3', new Uint8Array([0xff, 0xfb, ...Array(200).fill(0)])),
    callFunction: (request: never) => (broken ? Promise.reject(new Error('fail')) : functions(request)),
  })
  const screen = await phone.open(ASK)
  expect(screen.values('field__box')[0]).toBe('桥栏松了')
  await screen.tap('wish-voice')
  await screen.tap('wish-voice')
  expect(screen.texts('voice-note')).toEqual(['听这段话，8 秒'])
  await fillInWish(screen, '桥栏松了')
  await screen.tap('btn', '交给村里')
  expect(screen.text()).toContain('存在手机里了')
  const home = await phone.open(HOME)
  expect(home.text()).toContain('待同步，有网就自己交')
  broken = false
  await phone.turnNetwork('wifi')
  expect(home.text()).not.toContain('待同步')
  const { data } = await cloud.call(who, 'wishes.home', {})
  const wish = (await cloud.call(who, 'wishes.wish', { wishId: data.wishes[0].id })).data
  expect(wish).toMatchObject({ text: '桥栏松了', voice: { sec: 8 } })
})

test('who asked sees five steps said in words, says 不满意, and it goes back', async () => {
  const phone = phoneOf('o-tan-xiuying')
  const home = await phone.open(HOME)
  expect(home.text()).toContain('等您说一句')
  await home.tap('row--tap', '办过了，等您说好不好')
  const screen = phone.current()
  expect(screen.count('wish-step')).toBe(5)
  expect(screen.attribute('wish-step--mine', 'ariaLabel')).toContain('第 4 步，反馈，到您了')
  expect(screen.texts('rating__one')).toEqual(['满意', '基本满意', '不满意'])
  expect(screen.shows('rating__one--on')).toBe(false)
  await screen.tap('rating__one', '不满意')
  await screen.tap('btn', '不满意，退回重办')
  expect(screen.text()).toContain('您说的：不满意')
  expect(screen.text()).toContain('您说不满意，退回重办')
  expect(screen.shows('rating')).toBe(false)
})
