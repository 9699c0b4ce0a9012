import { Role } from '@contract/core'
import { TERRITORY_ROOT } from '@domain/territory'
import type { Json } from '../drive/local-cloud'
import { HELPER, key, NOW, ORGANISER, openWishes, REVIEWER, SECRETARY, TEAM, VILLAGE } from './wish-steps'

/** What must never get out: four characters that stand nowhere else. */
const CANARY = {
  name: '隐名鹮',
  behalf: '托名鹮',
  phone: '13799990731',
  note: '私话鹮',
}
const ASKER = 'o-canary-asker'
const PERSON = 'canary-person'

let town: Awaited<ReturnType<typeof openWishes>>
const watchers = Role.options.flatMap((role) => {
  const nodeIds = role === 'representative' ? [TEAM] : [VILLAGE, TERRITORY_ROOT, 'n-b01']
  const duties = role === 'villager' ? [] : [{ role, nodeIds }]
  return [
    { _id: `watch-${role}`, v: 1, name: `看${role}`, openid: `o-watch-${role}`, textSize: 'system', duties },
  ]
})

beforeAll(async () => {
  town = await openWishes()
  const asker = { _id: PERSON, v: 1, name: CANARY.name, openid: ASKER, textSize: 'system', duties: [] }
  await town.cloud.keep('persons', [...watchers, asker])
})
afterAll(() => town.cloud.stop())

const secrets = Object.values(CANARY)
const leaks = (told: unknown): string[] => {
  const text = JSON.stringify(told)
  return [...secrets, ASKER, PERSON].filter((secret) => text.includes(secret))
}

type Show = 'waiting' | 'claimable' | 'open' | 'ended'

/** Everything that a duty can read around one wish, with the lists that it can stand in at the time. */
async function everythingReadBy(who: string, wishId: string, code: string, shows: Show[]): Promise<Json[]> {
  const read = (operation: string, input: object) => town.call(who, operation, input)
  return Promise.all([
    read('wish', { wishId }),
    read('reach', { wishId }),
    read('holders', { wishId }),
    read('home', {}),
    read('wall', { after: null }),
    read('reviews', {}),
    read('track', { key: key(), code }),
    ...shows.map((show) => read('desk', { show, after: null })),
  ])
}

it('a hidden asker’s name, number and note are in no reply, notice, file, log, figure or record for anybody but the handler', async () => {
  const wish = {
    ...{ text: '想修一修屋顶', voice: null, photos: [], villageId: VILLAGE, teamId: TEAM, spot: '塘边' },
    ...{ phone: CANARY.phone, name: CANARY.name, nameHidden: true, privateNote: CANARY.note },
    onBehalf: { name: CANARY.behalf, childUnder14: false, consent: 'spoken' },
  }
  const { wishId, code } = await town.data(ASKER, 'ask', { at: NOW, form: wish })
  const found: string[] = []
  const watch = async (when: string, ...shows: Show[]) => {
    for (const { openid } of watchers)
      for (const reply of await everythingReadBy(openid, wishId, code, shows))
        found.push(...leaks(reply).map((secret) => `${secret} to ${openid} ${when}`))
  }
  const told: Json[] = []
  await town.data(ORGANISER, 'openWall', { open: true })
  await watch('when collected', 'waiting')
  told.push(await town.done(SECRETARY, 'gather', wishId, { category: 'road', note: null }))
  await town.data(REVIEWER, 'showOnWall', { wishId, show: true })
  told.push(await town.done(SECRETARY, 'offer', wishId, { note: null }))
  await watch('when offered', 'claimable')
  const { wish: inHand } = await town.data(HELPER, 'claim', { wishId })
  expect(leaks(inHand)).toEqual([CANARY.name, CANARY.behalf, CANARY.note])
  expect((await town.call(HELPER, 'reach', { wishId })).data.phone).toBe(CANARY.phone)
  await watch('when in hand', 'open')
  await town.done(HELPER, 'report', wishId, { note: '盖好了', photos: [] })
  told.push(
    await town.done('o-watch-secretary', 'rateFor', wishId, { rating: 'good', note: null, heard: 'phone' }),
  )
  await watch('when closed', 'ended')
  expect(leaks((await town.call(HELPER, 'wish', { wishId })).data)).toEqual([])

  expect(found).toEqual([])
  expect(leaks(told)).toEqual([])
  expect(leaks([town.cloud.log(), await town.cloud.local.metrics()])).toEqual([])
  // What is kept is sealed; only what says who filed it and whom to tell names an account or an id.
  const named = (collection: string) => town.cloud.kept(collection)
  const inClear = (documents: unknown) =>
    secrets.filter((secret) => JSON.stringify(documents).includes(secret))
  for (const collection of ['wishes', 'wishLines', 'wishAccounts', 'notices', 'receipts', 'accesses'])
    expect([collection, inClear(await named(collection))]).toEqual([collection, []])
  expect(leaks(await named('wishLines'))).toEqual([])
  const { unindexed } = await town.cloud.local.metrics()
  expect(unindexed.filter(({ operation }: Json) => operation.startsWith('wishes.'))).toEqual([])
})
