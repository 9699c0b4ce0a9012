import type { Page } from 'playwright-core'
import { seen } from './seen'
import type { Shot } from './shots'
import { appPath } from './world'

const at = (page: string) => (scale: string) => appPath('o-su-wanqing', scale, `packages/season/${page}`)
const season = at('index')

const openRow = (name: RegExp) => async (page: Page) => {
  await seen(page, '冬春训')
  await page.getByRole('button', { name }).click()
}

/** An hour of sixty minutes, and more asked of one category than in all. */
const changed = async (page: Page): Promise<void> => {
  await openRow(/分钟算一个学时/)(page)
  await page.getByRole('radio', { name: '60 分钟' }).click()
  await page.getByRole('button', { name: '好了', exact: true }).click()
  await openRow(/^每人学/)(page)
  await page.getByRole('button', { name: '技能培训至少多 1' }).click()
  await page.getByRole('button', { name: '一共多 1' }).click()
  await page.getByRole('button', { name: '好了', exact: true }).click()
  await page.getByRole('button', { name: '存下改的 2 处' }).click()
}

/** What an organiser sets once a season, and changes when the county does. */
export const seasonShots: Shot[] = [
  { name: 'season', title: '学习季：这一季的规矩', path: season, until: '改过什么' },
  {
    name: 'season-days',
    title: '学习日：每周哪几天，哪天单独加、单独歇',
    path: season,
    until: '过年、赶集这样的日子',
    prepare: openRow(/学习 另加/),
  },
  {
    name: 'season-plan',
    title: '一个村单独的计划',
    path: season,
    until: '这份计划不要了',
    prepare: openRow(/^长坡岭村的党员/),
  },
  {
    name: 'season-save',
    title: '存下以前，看一眼改了什么',
    path: season,
    until: '为什么改',
    prepare: changed,
  },
  {
    name: 'season-topic',
    title: '一个课题记几分钟，学过的人怎么办',
    path: at('topics'),
    until: '重新算一遍',
    prepare: async (page) => {
      await seen(page, '加一个课题')
      await page.getByRole('button', { name: /^粮食安全为什么要紧/ }).click()
      await page.getByRole('radio', { name: '60 分钟' }).click()
    },
  },
]
