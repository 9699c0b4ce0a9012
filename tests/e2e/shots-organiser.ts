import type { Page } from 'playwright-core'
import { seen } from './seen'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const organiser = 'o-su-wanqing'
const at = (page: string) => (scale: string) => appPath(organiser, scale, `packages/organiser/${page}`)

const sheet = [
  '姓名,支部,是否流动,省,市,区县,手机号,备注',
  '向开春,青石桥村党支部,是,广东省,深圳市,南山区,,',
  '谭秀英,青石桥村党支部,是,广东省,广州市,天河区,,',
  '向晚秋,枫香坳村,否,,,,138000,',
  ',青石桥村,否,,,,,',
  '阿依努尔·买买提依明江·吐尔逊巴依,樟木界村,是,广东省,深圳市,天河区,,',
  '向立冬,杨柳坪村党支部,否,,,,,',
].join('\n')

const chooseSheet = async (page: Page): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选一份名册' }).click()
  await (await chooser).setFiles({ name: '党员名册.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
}

/** An import that another state began would stand at the top. */
const withoutImport = async (page: Page, world: World): Promise<void> => {
  await seen(page, '在外的有小组')
  const cloud = await world.cloud('town')
  const { lastImport } = (await cloud.call(organiser, 'roster.overview')).data
  if (lastImport?.state === 'checked')
    await cloud.call(organiser, 'roster.dropImport', {
      key: `drop-${lastImport.id}`,
      importId: lastImport.id,
    })
  await page.reload()
}

/** One proposal for all states that look at it. */
const propose = async (world: World): Promise<string> => {
  const cloud = await world.cloud('town')
  return (await cloud.call(organiser, 'groups.proposePlan', { key: 'shown-plan', acrossBranches: false }))
    .data.id
}

const toBranch = async (page: Page, world: World): Promise<void> => {
  await propose(world)
  await page.reload()
  await page.getByRole('button', { name: /^青石桥村党支部/ }).click()
}

/** What the town's organiser and the county see and do. */
export const organiserShots: Shot[] = [
  {
    name: 'organiser-roster',
    title: '名册：全镇的支部和小组',
    path: at('roster'),
    until: '在外的有小组',
    prepare: withoutImport,
  },
  {
    name: 'organiser-import',
    title: '名册导入：先核对，一行一行说清楚',
    path: at('import'),
    until: '列手机号',
    prepare: chooseSheet,
  },
  { name: 'organiser-export', title: '导出名册', path: at('export'), until: '做一份表' },
  {
    name: 'organiser-plan',
    title: '分小组：先看方案，点了才动',
    path: at('plan'),
    until: '照这份分',
    prepare: async (page, world) => {
      await propose(world)
      await page.reload()
    },
  },
  {
    name: 'organiser-plan-branch',
    title: '一个支部的方案：谁换到哪一组，为什么',
    path: at('plan'),
    until: '点一个人',
    prepare: toBranch,
  },
  {
    name: 'organiser-plan-seat',
    title: '手调一个人，固定在一组',
    path: at('plan'),
    until: '放在哪一组',
    prepare: async (page, world) => {
      await toBranch(page, world)
      await page.getByRole('button', { name: /^不动 \d+ 人/ }).click()
      await page.locator('.row', { hasText: '谭秀英' }).click()
    },
  },
]
