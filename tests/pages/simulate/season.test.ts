import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'
import type { Screen } from './screen'

const organiser = 'o-su-wanqing'
const SEASON = 'packages/season/index'
const TOPICS = 'packages/season/topics'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const ask = async (operation: string, input: object = {}) =>
  (await cloud.call(organiser, operation, input)).data
const openSeason = async () => (await ask('seasons.seasons')).seasons[0]

/** Somebody else at the same time. */
const changeElsewhere = async (part: object): Promise<void> => {
  const { id, ruleVersion, rules } = await openSeason()
  const input = { key: `elsewhere-${ruleVersion}`, seasonId: id, ruleVersion, reason: '镇里商量过' }
  await ask('seasons.change', { ...input, rules: { ...rules, ...part } })
}

const save = async (screen: Screen, reason: string): Promise<void> => {
  await screen.tap('btn--main', '存下改的 1 处')
  if (reason !== '') await screen.type(0, reason)
  await screen.tap('btn--main', '就这样存')
}

test('what was typed outlives a closed app, stays on rules that somebody else changed, and goes through the second time', async () => {
  const callFunction = functionsAt(cloud.url, organiser)
  const phone = startPhone({ callFunction })
  const before = await phone.open(SEASON)
  await before.tap('row--tap', '分钟算一个学时')
  await before.tap('chips__one', '60 分钟')
  await before.tap('btn--main', '好了')
  phone.kill()

  const screen = await startPhone({ callFunction, storage: phone.storage }).open(SEASON)
  expect(screen.texts('season__marked')).toEqual(['改了，还没存'])
  await changeElsewhere({ makeUpsPerMonth: 3 })
  await save(screen, '县里改成 60 分钟')
  expect(screen.text()).toContain('别人刚改过，下面是新的补卡：每月能补 2 次 → 每月能补 3 次')
  expect(screen.text()).toContain('60 分钟算一个学时')
  expect((await openSeason()).rules.minutesPerHour).toBe(45)
  await save(screen, '')
  expect(screen.text()).toContain('存好了')
  expect((await openSeason()).rules).toMatchObject({ minutesPerHour: 60, makeUpsPerMonth: 3 })
})

test('a recomputation cut off in between goes on when the page is opened again', async () => {
  const functions = functionsAt(cloud.url, organiser)
  let cut = true
  const callFunction: CallFunction = (request) =>
    cut && (request.data as { operation: string }).operation === 'stepChange'
      ? Promise.reject(new Error('cloud.callFunction:fail'))
      : functions(request)
  const phone = startPhone({ callFunction })
  const screen = await phone.open(TOPICS)
  await screen.tap('chips__one', '政策')
  await screen.tap('row--tap', '土地流转合同签字前看五条')
  await screen.tap('chips__one', '30 分钟')
  await screen.tap('choice', '重新算一遍')
  await screen.type(0, '课加了一节')
  await screen.tap('btn--main', '改成 30 分钟')
  expect(screen.text()).toContain('停在这里了')
  expect((await ask('seasons.topics')).changes[0].state).toBe('running')
  phone.kill()

  cut = false
  const later = await startPhone({ callFunction, storage: phone.storage }).open(TOPICS)
  expect(later.text()).toContain('改好了')
  const [change] = (await ask('seasons.topics')).changes
  expect(change).toMatchObject({ state: 'done', done: 1, reason: '课加了一节' })
  expect(later.text()).toContain('重新算过，谁的学时都没变')
})
