import type { Json } from '../drive/local-cloud'
import { png } from '../drive/png'
import {
  code,
  form,
  HELPER,
  key,
  NOW,
  newcomer,
  ORGANISER,
  openWishes,
  REVIEWER,
  SECRETARY,
  STRANGER,
} from './wish-steps'

let town: Awaited<ReturnType<typeof openWishes>>
beforeAll(async () => {
  town = await openWishes()
  await town.cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 21_000, word: '疑词' } })
  await town.data(ORGANISER, 'openWall', { open: true })
})
afterAll(() => town.cloud.stop())

let files = 0
const withPhoto = async (text: string) => {
  const who = newcomer()
  return town.ask({ text, photos: [await town.upload(`wishes/sound-${++files}.png`, png(), who)] }, who)
}
/** Of another size: its head says two pixels where the other's says one. */
const otherPng = (): Buffer => {
  const bytes = png()
  bytes[19] = 2
  return bytes
}
const itemOf = async (text: string): Promise<Json> =>
  (await town.cloud.call(REVIEWER, 'reviews.queue', { after: null })).data.items.find((item: Json) =>
    item.text.startsWith(text),
  )
const decide = (id: string, refuse: 'improper' | null) =>
  town.cloud.call(REVIEWER, 'reviews.decide', { key: key(), id, refuse, minutes: null })
const verdictsCome = async () => {
  await town.cloud.local.wechat({ releaseMediaChecks: true })
  await town.cloud.local.triggers('wishes')
}
const titles = async (show: string): Promise<string[]> =>
  (await town.call(SECRETARY, 'desk', { show, after: null })).data.wishes.map(({ title }: Json) => title)

describe('what has not passed its check', () => {
  it('is nobody else’s to read when it was taken back or refused, and is counted nowhere', async () => {
    const { wishId, who } = await town.ask({ text: '疑词一' })
    await town.done(who, 'withdraw', wishId)
    await town.ask({ text: '疑词二' })
    await decide((await itemOf('疑词二')).id, 'improper')
    expect(code(await town.call(SECRETARY, 'wish', { wishId }))).toBe('NoSuchWish')
    expect((await titles('ended')).filter((title) => title.startsWith('疑词'))).toEqual([])
    const again = await town.ask({ text: '干净的话' })
    await town.done(again.who, 'edit', again.wishId, { form: form({ text: '疑词三' }) })
    await town.done(again.who, 'withdraw', again.wishId)
    await town.cloud.local.triggers('statistics')
    expect(await town.cloud.counted('wishShares', { wishId: again.wishId })).toBe(0)
  })

  it('hangs on no wall: written anew or taken back, a wish comes down', async () => {
    for (const act of ['edit', 'withdraw']) {
      const { wishId, who } = await town.ask({ text: `墙上的${act}` })
      await town.data(REVIEWER, 'showOnWall', { wishId, show: true })
      await town.done(who, act, wishId, act === 'edit' ? { form: form({ text: '疑词四' }) } : {})
    }
    expect((await town.call(STRANGER, 'wall', { after: null })).data.wishes).toEqual([])
  })

  it('is decided by a reviewer who has seen it: a picture doubted since they looked makes another item', async () => {
    await town.cloud.local.wechat({ mediaCheck: { suggest: 'risky', afterMs: null } })
    const { wishId } = await withPhoto('疑词五')
    const before = await itemOf('疑词五')
    expect(before.photos).toEqual([])
    await verdictsCome()
    expect(code(await decide(before.id, null))).toBe('NoSuchItem')
    const now = await itemOf('疑词五')
    expect(now.photos).toHaveLength(1)
    await decide(now.id, null)
    expect(await town.kept(wishId)).toMatchObject({ state: 'collected', photos: [{ state: 'passed' }] })
  })

  it('is dropped where it turns out to be a child’s picture, and passed by no reviewer who cannot see it', async () => {
    const { wishId, who } = await withPhoto('想要一本书')
    await verdictsCome()
    const photos = (await town.kept(wishId)).photos.map(({ file }: Json) => file)
    const onBehalf = { name: '小柏', childUnder14: true, consent: 'guardian' }
    await town.done(who, 'edit', wishId, { form: form({ text: '疑词六', onBehalf, photos }) })
    await decide((await itemOf('疑词六')).id, null)
    expect(await town.kept(wishId)).toMatchObject({ state: 'collected', photos: [{ state: 'refused' }] })
  })
})

describe('a collective wish', () => {
  const together = async () => {
    const [first, second] = [await town.ask(), await town.ask()]
    await town.done(SECRETARY, 'gather', first.wishId, { category: 'road', note: '只对头一家说的' })
    await town.done(SECRETARY, 'merge', first.wishId, { others: [second.wishId], title: '一起的路' })
    return [first, second] as const
  }

  it('is not one asker’s to take back', async () => {
    const [first] = await together()
    expect(code(await town.act(first.who, 'withdraw', first.wishId))).toBe('NotNow')
    expect((await town.call(first.who, 'wish', { wishId: first.wishId })).data.may).toEqual([])
  })

  it('tells each asker what happened since it was theirs, and what others said not as their own words', async () => {
    const [first, second] = await together()
    await town.done(SECRETARY, 'solveOnTheSpot', first.wishId, { category: 'road', note: '填了' })
    const rating = { rating: 'bad', note: '我家门口没填', at: NOW }
    await town.write(first.who, 'rate', { by: { wishId: first.wishId }, ...rating })
    const linesFor = async (who: string, wishId: string) =>
      (await town.call(who, 'wish', { wishId })).data.lines.map(({ act, by, note }: Json) => [act, by, note])
    const merged = await linesFor(second.who, second.wishId)
    expect(merged.map(([act]: string[]) => act)).toEqual([
      ...['ask', 'pass', 'merge', 'merge', 'solveOnTheSpot', 'reopen'],
    ])
    expect(merged.at(-1)).toEqual(['reopen', '一起提的一家', null])
    expect((await linesFor(first.who, first.wishId)).at(-1)).toEqual(['reopen', '提心愿的人', '我家门口没填'])
    expect((await linesFor(SECRETARY, first.wishId)).at(-1)[2]).toBe('我家门口没填')
  })
})

it('an asking is dated no further back than a phone’s queue keeps it', async () => {
  const at = '2001-01-01T00:00:00.000+08:00'
  const { wishId } = await town.data(newcomer(), 'ask', { at, form: form() })
  expect((await town.kept(wishId)).at.slice(0, 7)).toBe('2026-12')
})

it('what comes back to somebody who was erased waits for the village and not for nobody', async () => {
  const { wishId, who } = await town.reported()
  const [helper] = await town.cloud.kept('persons', { openid: HELPER })
  await town.cloud.call(HELPER, 'people.eraseMe', { key: key(), name: helper.name })
  expect((await town.rate(who, wishId, 'bad')).data.step).toBe('gathered')
  expect(await town.kept(wishId)).toMatchObject({ state: 'gathered', holderId: null, level: 'village' })
})

it('over a weekend nothing becomes late, in no count and on no card', async () => {
  await town.ask()
  await town.cloud.local.clock('2026-12-19T10:00:00+08:00')
  await town.cloud.local.triggers('statistics')
  const { wishes, counts } = (await town.call(SECRETARY, 'desk', { show: 'overdue', after: null })).data
  expect(wishes.every(({ overdueDays }: Json) => overdueDays > 0)).toBe(true)
  const asked = { placeId: 'n-v01', month: null }
  const figures = (await town.cloud.call(SECRETARY, 'statistics.figures', asked)).data
  const by = { measure: 'overdue' }
  const rows = (
    await town.cloud.call(SECRETARY, 'statistics.rows', { ...asked, category: null, by, after: null })
  ).data
  expect([figures.counts.overdue, rows.wishes.length]).toEqual([counts.overdue, counts.overdue])
})

it('a picture that has passed stays what it was, whatever is handed in under its name afterwards', async () => {
  await town.cloud.local.wechat({ mediaCheck: { suggest: 'pass', afterMs: null } })
  const who = newcomer()
  const path = `wishes/sound-${++files}.png`
  const file = await town.upload(path, png(), who)
  const input = { key: key(), at: NOW, form: form({ photos: [file] }) }
  const { wishId } = (await town.call(who, 'ask', input)).data
  await verdictsCome()
  const seen = async (): Promise<Buffer> => {
    const { photos } = (await town.call(SECRETARY, 'wish', { wishId })).data
    return Buffer.from(await (await fetch(photos[0].url)).arrayBuffer())
  }
  const before = await seen()
  const other = await town.upload(path, otherPng(), who)
  const none = await town.upload(`wishes/sound-${++files}.png`, Buffer.from('no picture'), who)
  const { version } = await town.kept(wishId)
  const edit = { key: input.key, wishId, version, form: form({ photos: [other, none] }) }
  expect(code(await town.call(who, 'edit', edit))).toBe('NotAPicture')
  expect((await seen()).equals(before)).toBe(true)
})

it('a wish is written anew twenty times a day and no more, and nobody has words checked about another’s', async () => {
  const { wishId, who } = await town.ask()
  for (let i = 0; i < 20; i++) await town.done(who, 'edit', wishId, { form: form({ text: `第 ${i} 回` }) })
  expect(code(await town.act(who, 'edit', wishId, { form: form() }))).toBe('TooMany')
  // Asked first, WeChat would have said that these words won't do.
  await town.cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20_003, word: '坏词' } })
  const rating = { by: { wishId }, rating: 'good', note: '坏词', at: NOW }
  expect(code(await town.write(STRANGER, 'rate', rating))).toBe('NoSuchWish')
  expect(code(await town.write(who, 'rate', rating))).toBe('NotNow')
})
