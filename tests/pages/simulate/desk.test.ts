import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'

const DESK = 'packages/instructor/index?groupId=n-b01-s1'
const GROUP = 'pages/group/index'
const RESIDENCE = 'packages/residence/index'
const instructor = 'o-luo-xiaoman'
const member = 'o-chen-jianjun-1'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string) => startPhone({ callFunction: functionsAt(cloud.url, openid) })

test('the bar leads an instructor to the desk, which costs one call', async () => {
  const sent: string[] = []
  const functions = functionsAt(cloud.url, instructor)
  const callFunction: CallFunction = (request) => {
    sent.push((request.data as { operation: string }).operation)
    return functions(request)
  }
  const phone = startPhone({ callFunction })
  await (await phone.open('pages/today/index')).tap('tab--desk')
  const desk = phone.current()
  expect(desk.texts('desk__group')).toEqual(['青石桥村东莞学习小组，16 人'])
  expect(desk.texts('desk__sentence')).toEqual(['6 个人要您问一声'])
  expect(desk.texts('tile')).toEqual(['2没开始', '4卡住了', '9跟得上', '1已完成'])
  expect(desk.count('person-row')).toBe(16)
  expect(sent).toEqual(['home', 'desk'])
})

test('a tile shows one state alone, and a second tap all of them again', async () => {
  const desk = await phoneOf(instructor).open(DESK)
  await desk.tap('tile--notBegun')
  expect(desk.texts('desk__part')).toEqual(['没开始 2 人'])
  expect(desk.attribute('tile--notBegun', 'ariaChecked')).toBe(true)
  expect(desk.texts('person-row__name')).toContain('祝兴隆')
  await desk.tap('tile--notBegun')
  expect(desk.count('person-row')).toBe(16)
})

test('a person of the group is called, and it says that they can see who looked', async () => {
  const phone = phoneOf(instructor)
  const desk = await phone.open(DESK)
  await desk.tap('person-row', '祝兴隆')
  expect(desk.text()).toContain('还没对上微信')
  expect(desk.text()).toContain('谁看过号码，本人在“我的资料”里看得到。')
  await desk.tap('btn--main')
  expect(phone.dialled).toEqual(['13800000417'])
  expect(desk.texts('btn--main')).toEqual(['13800000417'])
})

test('a member asks to be called, and the desk shows it until it is done', async () => {
  const mine = phoneOf(member)
  const group = await mine.open(GROUP)
  expect(group.texts('guide__name')).toEqual(['罗小满'])
  await group.tap('btn--main')
  expect(group.text()).toContain('请过了，等着接电话就行')
  expect(group.shows('btn--main')).toBe(false)

  const desk = await phoneOf(instructor).open(DESK)
  expect(desk.text()).toContain('请您回电')
  await desk.tap('btn--side', '打好了')
  expect(desk.text()).not.toContain('请您回电')
  expect((await phoneOf(member).open(GROUP)).texts('btn--main')).toEqual(['请指导员回电'])
})

test('the time to call that an instructor chooses stands in the group of the members', async () => {
  const desk = await phoneOf(instructor).open(DESK)
  await desk.tap('row--tap', '我方便接电话')
  await desk.tap('call-time', '周末')
  expect(desk.text()).toContain('我方便接电话周末')
  expect((await phoneOf(member).open(GROUP)).texts('guide__when')).toEqual(['周末'])
})

test('小组 shows a window a member, a band, and no name but the instructor’s', async () => {
  const group = await phoneOf(member).open(GROUP)
  expect(group.count('window')).toBe(16)
  expect(group.count('window--mine')).toBe(1)
  expect(group.text()).toMatch(/一半人在 [\d.]+ 到 [\d.]+/)
  expect(group.text()).not.toContain('谭秀英')
})

test('without network the last desk stays readable and says when it is from', async () => {
  const online = phoneOf(instructor)
  await online.open(DESK)
  const offline = startPhone({
    storage: online.storage,
    network: 'none',
    callFunction: () => Promise.reject(new Error('cloud.callFunction:fail')),
  })
  const desk = await offline.open(DESK)
  expect(desk.count('person-row')).toBe(16)
  expect(desk.texts('message__title')).toEqual(['现在没有网'])
})

test('somebody else’s desk opens to nobody, and what was kept of it is gone with the duty', async () => {
  const phone = phoneOf(instructor)
  await phone.open(DESK)
  const other = startPhone({ storage: phone.storage, callFunction: functionsAt(cloud.url, member) })
  const desk = await other.open(DESK)
  expect(desk.shows('person-row')).toBe(false)
  expect(desk.text()).toContain('这个小组不归您看')
  expect([...other.storage.keys()].filter((name) => name.startsWith('desk-'))).toEqual([])
})

test('a member withdraws nothing by refusing, agrees, says where they live, and the group follows', async () => {
  const openid = 'o-shangguan-jiyun'
  await cloud.call(openid, 'people.setConsent', { key: 'withdraw-01', kind: 'residence', given: false })
  const phone = phoneOf(openid)
  const without = await phone.open(GROUP)
  expect(without.text()).toContain('还没分到学习小组')
  await without.tap('btn--main')
  const residence = phone.current()
  expect(residence.text()).toContain('不说也照样学')
  await residence.tap('btn--main')
  await residence.tap('row--tap', '广东省')
  await residence.tap('row--tap', '深圳市')
  await residence.tap('crumb', '深圳市')
  expect(residence.texts('residence__head')).toEqual(['哪个市'])
  await residence.tap('row--tap', '东莞市')
  expect(residence.texts('residence__head')).toEqual(['您住在 广东省 东莞市'])
  await residence.tap('btn--main')
  expect(residence.texts('empty__title')).toEqual(['记下了，您住在 广东省 东莞市'])
  expect(residence.text()).toMatch(/小组/)
})

test('a member at home is told whom to ask before they can say where they live', async () => {
  const residence = await phoneOf('o-long-guilian').open(RESIDENCE)
  expect(residence.text()).toContain('您登记的是在家党员')
  expect(residence.shows('row--tap')).toBe(false)
})
