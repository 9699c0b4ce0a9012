import type { Page } from 'playwright-core'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, page)
const binding = 'packages/binding/index'
const myData = 'packages/mydata/index'
const member = 'packages/secretary/member?personId=p0007'
const waiting = 'packages/secretary/waiting?branchId=n-b01'
const group = 'packages/secretary/group?branchId=n-b01&groupId=n-b01-s1'

const agree = async (page: Page): Promise<void> => {
  await page.getByText('我看过了，同意').click()
}

const toSecretary = async (page: Page): Promise<void> => {
  await agree(page)
  await page.getByRole('radio', { name: '请支书认一认' }).click()
}

/** Asked under one key, so that a state drawn twice asks once. */
const asked = async (page: Page, world: World): Promise<void> => {
  const input = { key: 'shots-ask-1', notice: 1, name: '谭建国', branchId: 'n-b01' }
  await (await world.cloud('town')).call('o-waits', 'people.askSecretary', input)
  await page.reload()
}

const bound = async (page: Page, world: World): Promise<void> => {
  const cloud = await world.cloud('town')
  const phone = { openid: 'o-zhu-xinglong', number: '13800000417' }
  const { code } = (await cloud.local.wechat({ phone })).phone
  await cloud.call('o-zhu-xinglong', 'people.bind', {
    key: `shots-${Date.now()}`,
    notice: 1,
    proof: { kind: 'phone', code },
  })
  await page.reload()
}

const pressing = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}

/** The bar knows its holder only once 今日 has told. */
const asSecretary = (page: string) => async (device: Page) => {
  await device.goto(device.url().replace(/#.*$/, '#/pages/today/index'))
  await device.getByRole('tab', { name: '工作台' }).waitFor()
  await device.goto(device.url().replace(/#.*$/, `#/${page}`))
  await device.reload()
}

/** Somebody says a name that two members have, and one asks for a correction. */
const claimed = async (page: Page, world: World): Promise<void> => {
  const cloud = await world.cloud('town')
  const claim = { key: 'shots-ask-2', notice: 1, name: '陈建军', branchId: 'n-b01' }
  await cloud.call('o-claims', 'people.askSecretary', claim)
  const correction = { key: 'shots-ask-3', field: 'cohort', to: 'office' }
  await cloud.call('o-ding-yi', 'people.askCorrection', correction)
  await page.reload()
}

export const memberShots: Shot[] = [
  {
    name: 'binding-notice',
    title: '对上名字以前：记下什么，谁看得到',
    path: app('o-stranger', binding),
    until: '先看看这几条',
  },
  {
    name: 'binding-phone',
    title: '用微信手机号对上名字',
    path: app('o-stranger', binding),
    until: '代替微信的手机号按钮',
    prepare: agree,
  },
  {
    name: 'binding-secretary',
    title: '请支书认一认',
    path: app('o-stranger', binding),
    until: '我的支部',
    prepare: toSecretary,
  },
  {
    name: 'binding-waiting',
    title: '等支书认',
    path: app('o-waits', binding),
    until: '交的',
    prepare: asked,
  },
  {
    name: 'binding-consent',
    title: '对上以后，一件一件问',
    path: app('o-zhu-xinglong', binding),
    until: '记下您住在哪个区县',
    prepare: bound,
  },
  { name: 'my-data', title: '我的资料：记着的全在这里', path: app('o-tan-xiuying', myData), until: '谁看过' },
  {
    name: 'my-data-erase',
    title: '删掉我的资料',
    path: app('o-tan-xiuying', 'packages/mydata/erase'),
    until: '写一遍您的名字',
  },
  {
    name: 'secretary',
    title: '支书的工作台',
    path: app('o-tian-jiawang', 'packages/secretary/index?branchId=n-b01'),
    until: '找人',
    prepare: asSecretary('packages/secretary/index?branchId=n-b01'),
  },
  {
    name: 'secretary-member',
    title: '一位党员：在哪里，学得怎样，动过什么',
    path: app('o-tian-jiawang', member),
    until: '动过什么',
    prepare: asSecretary(member),
  },
  {
    name: 'secretary-invite',
    title: '给一个邀请码，念给本人听',
    path: app('o-tian-jiawang', member),
    until: '念给本人听',
    prepare: pressing('给一个邀请码'),
  },
  {
    name: 'secretary-amend',
    title: '变动：先说后果，再改',
    path: app('o-tian-jiawang', member),
    until: '学习小组不再算',
    prepare: async (page) => {
      await pressing('变动')(page)
      await page.getByRole('radio', { name: '改在家在外' }).click()
    },
  },
  {
    name: 'secretary-waiting',
    title: '等支书定的：认人，改资料',
    path: app('o-tian-jiawang', waiting),
    until: '有人说是陈建军',
    prepare: claimed,
  },
  {
    name: 'secretary-group',
    title: '改一个学习小组',
    path: app('o-tian-jiawang', group),
    until: '最多收多少人',
  },
]
