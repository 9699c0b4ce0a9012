import type { Page } from 'playwright-core'
import { png } from '../drive/png'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const CARE = '1.4'
const open = (openid: string, page: string) => world.open(appPath(openid, CARE, page))
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const write = (page: Page, label: string, value: string) =>
  page.locator(`input[aria-label="${label}"]:visible, textarea[aria-label="${label}"]:visible`).fill(value)

test('somebody’s grandmother asks without a network, in 关怀, and the wish goes with its picture', async () => {
  const { local, call } = await world.cloud('town')
  const page = await open('o-shi-chunmei', 'packages/wishes/ask')
  await seen(page, '急事请打')
  await write(page, '什么事', '水渠口被石头堵了')
  await tap(page, '选哪个村')
  await page.getByRole('radio', { name: '青石桥村' }).click()
  await write(page, '怎么联系您', '13755550417')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '拍照')
  await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: png() })
  await seen(page, '传好了')
  await page.reload()
  await seen(page, '传好了')
  await local.network('offline')
  await tap(page, '交给村里')
  await seen(page, '存在手机里了')
  await tap(page, '看我的心愿')
  await seen(page, '待同步，有网就自己交')
  await local.network('fine')
  await page.reload()
  const kept = async () => (await call('o-shi-chunmei', 'wishes.home', {})).data.wishes
  while ((await kept()).length === 0) await page.waitForTimeout(200)
  expect(await kept()).toMatchObject([{ title: '水渠口被石头堵了' }])
  await page.reload()
  await page.getByText('水渠口被石头堵了').first().click()
  await seen(page, '查询码。谁拿着它')
})

/** A picture as a camera takes it: large, and with a note of where that was. */
async function photograph(page: Page): Promise<Buffer> {
  const whole = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 2_400, height: 1_800 })
    canvas.getContext('2d')!.fillRect(0, 0, 1_200, 900)
    return canvas.toDataURL('image/jpeg', 1).split(',')[1]!
  })
  const bytes = Buffer.from(whole, 'base64')
  const note = Buffer.from('Exif\0\0GPS 28.1 N 112.9 E')
  const head = Buffer.from([0xff, 0xe1, 0, note.length + 2])
  return Buffer.concat([bytes.subarray(0, 2), head, note, bytes.subarray(2)])
}

test('a picture leaves the browser smaller, without where it was taken, and says how far it is', async () => {
  const page = await open('o-shi-chunmei', 'packages/wishes/ask')
  await seen(page, '急事请打')
  const taken = await photograph(page)
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let sent: Buffer | null = null
  await page.route(/\/files\?path=wishes/, async (route) => {
    sent = route.request().postDataBuffer()
    await held
    await route.continue()
  })
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '拍照')
  await (await chooser).setFiles({ name: 'IMG_0417.jpg', mimeType: 'image/jpeg', buffer: taken })
  await page.getByText(/^传了 \d+%$/).waitFor()
  goOn()
  await seen(page, '传好了')
  const bytes = sent as Buffer | null
  expect([bytes?.subarray(0, 2).toString('hex'), bytes?.includes('GPS')]).toEqual(['ffd8', false])
  expect(bytes!.length).toBeLessThan(taken.length / 2)
  const [height, width] = [bytes!.readUInt16BE(sizeAt(bytes!)), bytes!.readUInt16BE(sizeAt(bytes!) + 2)]
  expect([width, height]).toEqual([1_600, 1_200])
})

/** Where a JPEG says its height. */
const sizeAt = (bytes: Buffer): number => bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5

test('the one who asked says so, and the wish is closed', async () => {
  const page = await open('o-tan-xiuying', 'packages/wishes/index')
  await page.getByText('办过了，等您说好不好').click()
  await page.getByRole('radio', { name: '满意', exact: true }).click()
  await tap(page, '就这么说')
  await seen(page, '您说的：满意')
  await seen(page, '办好了')
  expect(complaintsOf(page)).toEqual([])
})
