import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { filesAt } from './files'
import { startPhone } from './phone'

const ORGANISER = 'o-su-wanqing'
const film = readFileSync(join(__dirname, '../../../scripts/seed/media/l-land-lease/lesson.mp4'))

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

test('a film from a chat becomes a lesson on the lists, and comes off them again', async () => {
  const phone = startPhone({
    callFunction: functionsAt(cloud.url, ORGANISER),
    files: filesAt(cloud.url, ORGANISER, '果树过冬.mp4', film),
  })
  const page = await phone.open('packages/courses-admin/form')
  expect(page.text()).toContain('文件传输助手')
  expect(page.texts('btn--main')).toEqual(['还没写名字'])
  await page.tap('chips__one', '技能')
  await page.tap('choice', '柑橘越冬防冻')
  await page.type(0, '果树怎样过冬')
  expect(page.texts('btn--main')).toEqual(['还没传视频'])
  await page.tap('row--tap', '视频文件')
  expect(page.text()).toContain('传好了')
  await page.tap('btn--side', '存草稿')
  expect(page.texts('message__title')).toEqual(['存好了，长 3 分 20 秒'])

  await page.tap('btn--main', '上架')
  await page.tap('btn--main', '上架给大家看')
  expect(page.texts('page-head')).toEqual(['已上架'])
  const titles = async () =>
    (await cloud.call('o-tan-xiuying', 'study.courses')).data.lessons.map(
      ({ title }: { title: string }) => title,
    )
  expect(await titles()).toContain('果树怎样过冬')
  await page.tap('btn--side', '下架')
  await page.tap('btn--main', '下架')
  expect(page.texts('page-head')).toEqual(['已下架'])
  expect(await titles()).not.toContain('果树怎样过冬')
})

test('nothing chosen, and the file is still to be chosen', async () => {
  const page = await startPhone({ callFunction: functionsAt(cloud.url, ORGANISER) }).open(
    'packages/courses-admin/form',
  )
  await page.tap('row--tap', '视频文件')
  expect(page.text()).toContain('点一下选文件')
})
