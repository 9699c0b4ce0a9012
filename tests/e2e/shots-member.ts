import type { Page } from 'playwright-core'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, page)
const binding = 'packages/binding/index'
const myData = 'packages/mydata/index'

const agree = async (page: Page): Promise<void> => {
  await page.getByText('我看过了，同意').click()
}

const choose = (way: string) => async (page: Page) => {
  await agree(page)
  await page.getByRole('radio', { name: way }).click()
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

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
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
    name: 'binding-invite',
    title: '用支书念的邀请码',
    path: app('o-stranger', binding),
    until: '两小时内用',
    prepare: choose('用邀请码'),
  },
  {
    name: 'binding-secretary',
    title: '请支书认一认',
    path: app('o-stranger', binding),
    until: '我的支部',
    prepare: choose('请支书认一认'),
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
    name: 'my-data-correct',
    title: '请支书改',
    path: app('o-tan-xiuying', myData),
    until: '哪里不对',
    prepare: press('有地方不对'),
  },
  {
    name: 'my-data-erase',
    title: '删掉我的资料',
    path: app('o-tan-xiuying', 'packages/mydata/erase'),
    until: '写一遍您的名字',
  },
]
