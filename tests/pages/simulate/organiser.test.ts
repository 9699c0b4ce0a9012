import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { filesAt } from './files'
import { startPhone } from './phone'

const organiser = 'o-su-wanqing'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const ask = async (operation: string, input: object = {}) =>
  (await cloud.call(organiser, operation, input)).data

/** The network goes when an operation is asked for that many times more. */
const cutAt = (operation: string) => {
  let left = Number.POSITIVE_INFINITY
  const functions = functionsAt(cloud.url, organiser)
  const callFunction: CallFunction = (request) => {
    if ((request.data as { operation: string }).operation === operation && left-- <= 0)
      return Promise.reject(new Error('cloud.callFunction:fail'))
    return functions(request)
  }
  return {
    callFunction,
    after: (times: number) => {
      left = times
    },
    mend: () => {
      left = Number.POSITIVE_INFINITY
    },
  }
}

/** 120 newcomers in 东莞, and one whose number is short. */
const sheet = (): Uint8Array => {
  const name = (nth: number) => `新来${String.fromCodePoint(0x4e_8c + nth)}`
  const rows = Array.from({ length: 120 }, (_, i) => `${name(i)},青石桥村,是,广东省,东莞市,`)
  const broken = '少一位,青石桥村,否,,,1380000041'
  return Buffer.from(['姓名,支部,是否流动,省,市,手机号', ...rows, broken].join('\n'))
}

test('somebody is put elsewhere by hand, and pinned there', async () => {
  const { id } = await ask('groups.proposePlan', { key: 'by-hand-01', acrossBranches: false })
  const phone = startPhone({ callFunction: functionsAt(cloud.url, organiser) })
  const page = await phone.open(`packages/organiser/plan-branch?planId=${id}&branchId=n-b01`)
  await page.tap('row--fold', '不动')
  await page.tap('row--tap', '谭秀英')
  await page.tap('choice', '长沙学习小组')
  await page.tap('choice', '固定在这一组')
  await page.tap('btn--main', '就放这一组')
  const { lines } = await ask('groups.planLines', { planId: id, branchId: 'n-b01' })
  const line = lines.find(({ name }: { name: string }) => name === '谭秀英')
  expect(line).toMatchObject({ to: { name: '青石桥村长沙学习小组' }, pinned: true, byHand: true })
  expect(page.text()).toContain('住在东莞市，您调过来的')
})

test('a sheet from a chat is checked and imported; cut off in between, it goes on from where it was', async () => {
  const line = cutAt('stepImport')
  const files = filesAt(cloud.url, organiser, '新来的.csv', sheet())
  const phone = startPhone({ callFunction: line.callFunction, files })
  const page = await phone.open('packages/organiser/import')
  expect(page.text()).toContain('文件传输助手')
  await page.tap('btn--main', '选一份名册')
  expect(page.texts('org__head')).toEqual(['120 行能导，1 行有问题'])
  expect(page.texts('card-row__problem')).toEqual(['F 列手机号“138****0041”位数不够，再看一眼'])

  line.after(1)
  await page.tap('btn--main', '导入 120 行')
  expect(page.texts('org__head')).toEqual(['正在导入'])
  expect(page.text()).toContain('停在这里了')

  line.mend()
  const home = await phone.open('packages/organiser/roster')
  expect(home.texts('org__card-title')).toEqual(['有一份名册没导完'])
  await home.tap('btn--main', '接着导')
  expect(phone.current().texts('org__head')).toEqual(['导好了，新增 120 名'])
  expect((await ask('roster.branch', { branchId: 'n-b01', find: '新来', after: null })).members).toHaveLength(
    120,
  )
})

test('nothing chosen in the chat leaves the page as it was', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, organiser) })
  const page = await phone.open('packages/organiser/import')
  await page.tap('btn--main', '选一份名册')
  expect(page.texts('org__head')).toEqual(['把名册导进来'])
  expect(page.shows('message')).toBe(false)
})

test('a plan is applied slice by slice, goes on after a cut, and is taken back', async () => {
  const line = cutAt('applyPlan')
  const phone = startPhone({ callFunction: line.callFunction })
  const page = await phone.open('packages/organiser/plan')
  await page.tap('btn--side', '重做一份')
  await page.tap('choice', '可以跨支部')
  await page.tap('btn--main', '做一份方案')
  const { plan: proposed } = await ask('groups.planning')
  const { moves, joins } = proposed.counts
  expect(moves + joins).toBeGreaterThan(100)

  line.after(1)
  await page.tap('btn--main', '照这份分')
  await page.tap('btn--main', '就这么分')
  expect(page.texts('org__head')).toEqual(['正在照方案分'])
  expect(page.text()).toContain('停在这里了')

  line.mend()
  await page.tap('btn--side', '接着来')
  expect(page.texts('org__head')).toEqual([`分好了，${moves + joins} 人到了新的小组`])
  await page.tap('btn--side', '撤回')
  await page.tap('btn--main', '都退回去')
  expect(page.texts('message__title')).toEqual(['撤回了，都回到原来的小组'])
})

test('the figures are made into a file; cut off in between it goes on, is opened and sent to oneself', async () => {
  const line = cutAt('stepExport')
  const phone = startPhone({ callFunction: line.callFunction })
  const page = await phone.open(
    'packages/figures/export?placeId=root&name=%E6%A8%9F%E6%A0%91%E5%9D%B3%E9%95%87',
  )
  expect(page.texts('page-head')).toEqual(['把樟树坳镇的数做成表'])
  line.after(1)
  await page.tap('btn--main', '做一份表')
  expect(page.texts('message__title')).toEqual(['停了一下'])
  line.mend()
  await page.tap('btn--side', '接着做')
  expect(page.texts('message__title')).toEqual(['表做好了'])
  await page.tap('btn--main', '打开这份表')
  await phone.settled()
  await page.tap('btn--side', '发给自己')
  await phone.settled()
  expect(phone.documents).toEqual([
    { how: 'opened', name: 'xlsx' },
    { how: 'sent', name: '樟树坳镇学习情况.xlsx' },
  ])
})
