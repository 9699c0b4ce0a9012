import { courses } from '@contract/courses'
import { mediaFileId } from '../../scripts/seed/files'
import { seen } from './seen'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const organiser = 'o-su-wanqing'
const at = (page: string) => (scale: string) => appPath(organiser, scale, `packages/courses-admin/${page}`)

const seeded = (file: string) => mediaFileId(`l-anti-fraud/${file}`)

/** One draft for all states that look at it: two tongues, a part that begins after the end, and no picture. */
const draft = async (world: World): Promise<string> => {
  const cloud = await world.cloud('town')
  const form = {
    ...courses.saveLesson.example.form,
    topicId: 't-policy-1',
    title: '陌生电话先挂断',
    medium: 'audio',
    tracks: [
      { name: '普通话', file: seeded('putonghua.m4a') },
      { name: '本地话', file: seeded('local.m4a') },
    ],
    chapters: [{ atSec: 600, title: '三句话记牢' }],
  }
  const input = { key: 'shown-draft', lessonId: null, form }
  return (await cloud.call(organiser, 'courses.saveLesson', input)).data.lessonId
}

/** What publishing lessons looks like. */
export const courseShots: Shot[] = [
  {
    name: 'courses-admin',
    title: '课程上架：草稿、已上架、已下架',
    path: at('index'),
    until: '草稿 1 节',
    prepare: async (page, world) => {
      await draft(world)
      await page.reload()
    },
  },
  {
    name: 'lesson-form',
    title: '写一节课：还不能上架，缺什么说清楚',
    path: at('index'),
    until: '改好了才能上架',
    prepare: async (page, world) => {
      await draft(world)
      await page.reload()
      await page.locator('.row', { hasText: '陌生电话先挂断' }).click()
      await seen(page, '存草稿')
      await page.getByRole('button', { name: '存草稿' }).click()
    },
  },
  {
    name: 'lesson-article-form',
    title: '写一篇文章',
    path: at('form'),
    until: '再写一节',
    prepare: async (page) => {
      await page.getByRole('radio', { name: '文章' }).click()
    },
  },
]
