import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Role } from '@contract/core'
import { TERRITORY_ROOT } from '@domain/territory'
import readXlsx from 'read-excel-file/node'
import { collections } from '../../config/collections'
import type { Json } from '../drive/local-cloud'
import { png } from '../drive/png'
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

const data = mkdtempSync(join(tmpdir(), 'canary-'))
let town: Awaited<ReturnType<typeof openWishes>>
const watchers = Role.options.flatMap((role) => {
  const nodeIds = role === 'representative' ? [TEAM] : [VILLAGE, TERRITORY_ROOT, 'n-b01']
  const duties = role === 'villager' ? [] : [{ role, nodeIds }]
  return [
    { _id: `watch-${role}`, v: 1, name: `看${role}`, openid: `o-watch-${role}`, textSize: 'system', duties },
  ]
})

beforeAll(async () => {
  town = await openWishes({ seed: 'town', data })
  const asker = { _id: PERSON, v: 1, name: CANARY.name, openid: ASKER, textSize: 'system', duties: [] }
  await town.cloud.keep('persons', [...watchers, asker])
})
afterAll(async () => {
  await town.cloud.stop()
  rmSync(data, { recursive: true, force: true })
})

const secrets = Object.values(CANARY)
const leaks = (told: unknown): string[] => {
  const text = JSON.stringify(told)
  return [...secrets, ASKER, PERSON].filter((secret) => text.includes(secret))
}
const inBytes = (bytes: Buffer): string[] => secrets.filter((secret) => bytes.includes(secret))

type Show = 'waiting' | 'claimable' | 'open' | 'ended'

/** Everything that a duty can read around one wish, with the lists that it can stand in at the time. */
async function everythingReadBy(who: string, wishId: string, code: string, shows: Show[]): Promise<Json[]> {
  const read = (operation: string, input: object) => town.call(who, operation, input)
  const elsewhere = (operation: string, input: object) => () => town.cloud.call(who, operation, input)
  const reads = [
    read('wish', { wishId }),
    read('reach', { wishId }),
    read('wall', { after: null }),
    ...shows.map((show) => read('desk', { show, after: null })),
  ]
  // The same whatever the step.
  const once = [
    ...['home', 'reviews'].map((operation) => () => read(operation, {})),
    () => read('holders', { wishId }),
    () => read('track', { key: key(), code }),
    () => read('wallCandidates', { after: null }),
    () => read('alike', { wishId, find: '', category: null, after: null }),
    ...[
      elsewhere('reviews.queue', { after: null }),
      elsewhere('reminders.inbox', {}),
      elsewhere('people.myData', {}),
      elsewhere('study.home', {}),
      elsewhere('statistics.figures', { placeId: null, month: null }),
      elsewhere('statistics.weekly', {}),
      elsewhere('statistics.rows', {
        ...{ placeId: VILLAGE, month: null, category: null, by: { measure: 'collected' }, after: null },
      }),
    ],
  ]
  return Promise.all([...reads, ...(shows.includes('open') ? once.map((each) => each()) : [])])
}

/** What the phone wrote beside a picture and a voice: where it was, and whose it is. */
const picture = png(`${CANARY.name} GPS 23.02`)
const voice = Buffer.concat([
  Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 14]),
  Buffer.from(`TPE1 ${CANARY.name}`),
  Buffer.from([0xff, 0xfb, 0x90, 0x44]),
  Buffer.alloc(400),
])

/** Every address that stands in what was answered. */
const addressesIn = (told: Json[]): string[] => [
  ...new Set(JSON.stringify(told).match(/http:\/\/[^"\\]+\/files\/[^"\\]+/g) ?? []),
]

/** What lies in the storage, and of a workbook what stands in its cells. */
async function inFiles(): Promise<string[]> {
  const folder = join(data, 'files')
  const found: string[] = []
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    found.push(...inBytes(bytes))
    if (bytes.subarray(0, 2).toString() !== 'PK') continue
    const sheets = await readXlsx(bytes).catch(() => [])
    found.push(...inBytes(Buffer.from(JSON.stringify(sheets))))
  }
  return found
}

/** Everything in the database but the person's own record, and what the seed holds of others by the thousand. */
async function inDatabase(): Promise<string[]> {
  const found: string[] = []
  for (const name of Object.keys(collections)) {
    // A share is ids and numbers of one member, and all of them are too much for one answer.
    if (['persons', 'memberShares'].includes(name)) continue
    if ((await town.cloud.counted(name)) > 2_000) continue
    const text = Buffer.from(JSON.stringify(await town.cloud.kept(name)))
    found.push(...inBytes(text).map((secret) => `${secret} in ${name}`))
  }
  return found
}

it('a hidden asker’s name, number and note are in no reply, notice, file, log, figure or record for anybody but the handler', async () => {
  const wish = {
    text: '想修一修屋顶',
    voice: { file: await town.upload('wishes/canary.mp3', voice, ASKER), sec: 3 },
    photos: [await town.upload('wishes/canary.png', picture, ASKER)],
    ...{ villageId: VILLAGE, teamId: TEAM, spot: '塘边' },
    ...{ phone: CANARY.phone, name: CANARY.name, nameHidden: true, privateNote: CANARY.note },
    onBehalf: { name: CANARY.behalf, childUnder14: false, consent: 'spoken' },
  }
  await town.cloud.local.wechat({ mediaCheck: { suggest: 'review', afterMs: null } })
  const { wishId, code } = await town.data(ASKER, 'ask', { at: NOW, form: wish })
  const found: string[] = []
  const watch = async (when: string, ...shows: Show[]) => {
    for (const { openid } of watchers)
      for (const reply of await everythingReadBy(openid, wishId, code, shows)) answers.push(reply)
    found.push(...answers.flatMap(leaks).map((secret) => `${secret} ${when}`))
  }
  const answers: Json[] = []
  const told: Json[] = []
  await town.data(ORGANISER, 'openWall', { open: true })
  await town.cloud.local.wechat({ releaseMediaChecks: true })
  await town.cloud.local.triggers('wishes')
  const [item] = (
    await town.cloud.call('o-watch-reviewer', 'reviews.queue', { after: null })
  ).data.items.filter(({ text }: Json) => text.startsWith('想修一修屋顶'))
  expect([item.photos.length, item.voice.sec]).toEqual([1, 3])
  told.push(item)
  told.push(
    await town.cloud.call(REVIEWER!, 'reviews.decide', {
      ...{ key: key(), id: item.id, refuse: null, minutes: null },
    }),
  )
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
  for (const name of ['wishes', 'statistics', 'reminders', 'people']) await town.cloud.local.triggers(name)
  const exports: [string, string, object][] = [
    [HELPER!, 'exportMine', {}],
    ['o-watch-secretary', 'exportMine', {}],
    [SECRETARY!, 'exportRoster', { nodeId: 'n-b01', phones: 'whole', purpose: 'check' }],
  ]
  for (const [who, operation, input] of exports)
    expect({
      who,
      ...(await town.cloud.call(who, `roster.${operation}`, { key: key(), ...input })),
    }).toMatchObject({ who, ok: true })
  const addresses = addressesIn([...answers, ...told])
  expect(addresses.length).toBeGreaterThan(1)
  for (const address of addresses)
    expect(inBytes(Buffer.from(await (await fetch(address)).arrayBuffer()))).toEqual([])
  expect([await inFiles(), inBytes(readFileSync(join(data, 'wechat.jsonl')))]).toEqual([[], []])
  // What is kept is sealed; only what says who filed it and whom to tell names an account or an id.
  expect(await inDatabase()).toEqual([])
  expect(leaks(await town.cloud.kept('wishLines'))).toEqual([])
  const { unindexed } = await town.cloud.local.metrics()
  expect(unindexed.filter(({ operation }: Json) => operation.startsWith('wishes.'))).toEqual([])
}, 120_000)
