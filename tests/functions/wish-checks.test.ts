import type { Json } from '../drive/local-cloud'
import { png } from '../drive/png'
import {
  code,
  HELPER,
  key,
  MEMBER,
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
})
afterAll(() => town.cloud.stop())

const mp3 = Buffer.concat([
  Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 8]),
  Buffer.from('TPE1 柏'),
  Buffer.from([0xff, 0xfb, 0x90, 0x44]),
  Buffer.alloc(400),
])

let files = 0
const uploaded: string[] = []
const upload = async (bytes: Buffer, who: string): Promise<string> => {
  const file = await town.upload(`wishes/${++files}`, bytes, who)
  uploaded.push(file)
  return file
}
const withPhoto = async (more: object = {}) => {
  const who = newcomer()
  return town.ask({ photos: [await upload(png(), who)], ...more }, who)
}
const items = async (): Promise<Json[]> =>
  (await town.cloud.call(REVIEWER, 'reviews.queue', { after: null })).data.items.filter(({ id }: Json) =>
    /^[wnc]-/.test(id),
  )
const mediaCheck = (verdict: object) => town.cloud.local.wechat({ mediaCheck: verdict })
const release = async (): Promise<Json> => {
  await town.cloud.local.wechat({ releaseMediaChecks: true })
  return (await town.cloud.local.triggers('wishes')).reply.data
}
const decide = (id: string, refuse: boolean) =>
  town.cloud.call(REVIEWER, 'reviews.decide', {
    key: key(),
    id,
    refuse: refuse ? 'improper' : null,
    minutes: null,
  })

describe('a wish with pictures', () => {
  it('is known to nobody else until they have passed, and they carry nothing that the camera wrote', async () => {
    await mediaCheck({ suggest: 'pass', afterMs: null })
    const { wishId, who, checked } = await withPhoto()
    expect(checked).toBe('held')
    expect((await town.call(who, 'home')).data.wishes[0]).toMatchObject({ checked: 'held', with: '审核' })
    expect(code(await town.call(SECRETARY, 'wish', { wishId }))).toBe('NoSuchWish')
    expect((await town.call(who, 'wish', { wishId })).data).toMatchObject({
      photosHeld: 1,
      may: ['edit', 'withdraw'],
    })
    await release()
    const { photos, step } = (await town.call(SECRETARY, 'wish', { wishId })).data
    expect([photos.length, step]).toEqual([1, 'collected'])
    const bytes = Buffer.from(await (await fetch(photos[0].url)).arrayBuffer())
    expect([bytes.includes('GPS'), bytes.includes('IHDR')]).toEqual([false, true])
    expect(photos[0].file).toBeNull()
    // What the phone handed in still had it all, and is deleted.
    const again = { ...base(), text: '又是这一张', photos: uploaded.slice(-1) }
    expect(code(await town.write(newcomer(), 'ask', { at: NOW, form: again }))).toBe('NoSuchFile')
    expect((await town.kept(wishId)).dropped).toEqual([])
  })

  it('of which one is doubted waits for a reviewer, who sees it without a name and takes the picture out', async () => {
    await mediaCheck({ suggest: 'risky', afterMs: null })
    const { wishId, who } = await withPhoto({ text: '塘边的栏杆断了', nameHidden: true })
    await release()
    const item = (await items()).find(({ text }) => text.startsWith('塘边的栏杆断了'))!
    expect(item).toMatchObject({ kind: 'wish', photos: [{ url: expect.any(String) }] })
    expect(JSON.stringify(item)).not.toContain('柏青禾')
    expect((await decide(item.id, true)).data).toMatchObject({ state: 'refused' })
    expect(code(await decide(item.id, false))).toBe('NoSuchItem')
    expect((await town.call(SECRETARY, 'wish', { wishId })).data).toMatchObject({
      photos: [],
      step: 'collected',
    })
    expect((await town.kept(wishId)).dropped).toHaveLength(1)
    expect((await release()).dropFiles).toEqual({ wishes: 1 })
    expect((await town.call(who, 'wish', { wishId })).data.photosHeld).toBe(0)
  })

  it('of a child shows them to no reviewer, and to nobody but who handles it', async () => {
    const onBehalf = { name: '小柏', childUnder14: true, consent: 'guardian' }
    await mediaCheck({ suggest: 'review', afterMs: null })
    const doubted = await withPhoto({ onBehalf, text: '想要一本字典' })
    await release()
    expect((await items()).some(({ text }) => text.startsWith('想要一本字典'))).toBe(false)
    expect(await town.kept(doubted.wishId)).toMatchObject({
      state: 'collected',
      photos: [{ state: 'refused' }],
    })
    await mediaCheck({ suggest: 'pass', afterMs: null })
    const { wishId } = await withPhoto({ onBehalf, text: '想要一双雨鞋' })
    await release()
    expect((await town.call(SECRETARY, 'wish', { wishId })).data.photos).toEqual([])
    await town.done(SECRETARY, 'gather', wishId, { category: 'care', note: null })
    await town.done(SECRETARY, 'offer', wishId, { note: null })
    const { wish } = await town.data(HELPER, 'claim', { wishId })
    expect(wish).toMatchObject({
      photos: [{ url: expect.any(String) }],
      asker: { name: '小柏', filedBy: '柏青禾', consent: 'guardian' },
    })
    expect(code(await town.write(REVIEWER, 'showOnWall', { wishId, show: true }))).toBe('NotNow')
  })

  it('takes only pictures and recordings that were handed in for it', async () => {
    const who = newcomer()
    const asked = (more: object) =>
      town.write(who, 'ask', { at: NOW, form: { ...base(), text: '有照片', ...more } })
    expect(code(await asked({ photos: [await upload(Buffer.from('no picture'), who)] }))).toBe('NotAPicture')
    expect(code(await asked({ voice: { file: await upload(png(), who), sec: 3 } }))).toBe('NotASound')
    const elsewhere = await town.upload('outside/x.png', png(), who)
    expect(code(await asked({ photos: [elsewhere] }))).toBe('NoSuchFile')
  })
})

const base = () => ({
  ...{
    text: null,
    voice: null,
    photos: [],
    villageId: 'n-v01',
    teamId: null,
    spot: '',
    phone: '13755550418',
  },
  ...{ name: null, nameHidden: false, privateNote: null, onBehalf: null },
})

it('a voice alone is a wish once it has passed, without its tags, and ends one when it is refused', async () => {
  await mediaCheck({ suggest: 'pass', afterMs: null })
  const who = newcomer()
  const voice = async () => ({ file: await upload(mp3, who), sec: 12 })
  const { wishId } = await town.data(who, 'ask', { at: NOW, form: { ...base(), voice: await voice() } })
  await release()
  const seen = (await town.call(SECRETARY, 'wish', { wishId })).data
  expect(seen).toMatchObject({ title: '一段语音', text: null, voice: { sec: 12, checked: 'passed' } })
  expect(Buffer.from(await (await fetch(seen.voice.url)).arrayBuffer()).includes('ID3')).toBe(false)
  await mediaCheck({ suggest: 'risky', afterMs: null })
  const refused = await town.data(who, 'ask', { at: NOW, form: { ...base(), voice: await voice() } })
  await release()
  const item = (await items()).find((one) => one.voice)!
  await decide(item.id, true)
  expect((await town.call(who, 'wish', { wishId: refused.wishId })).data).toMatchObject({
    end: 'refused',
    refusal: 'improper',
  })
  expect(code(await town.call(SECRETARY, 'wish', { wishId: refused.wishId }))).toBe('NoSuchWish')
})

describe('words', () => {
  beforeAll(async () => {
    await mediaCheck({ suggest: 'pass', afterMs: 0 })
    await town.cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 21_000, word: '疑词' } })
    await town.cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20_003, word: '坏词' } })
  })

  it('that are doubted or refused by the check are held for a reviewer, whose refusal ends the wish', async () => {
    const [doubted, bad] = [await town.ask({ text: '疑词在里面' }), await town.ask({ text: '坏词在里面' })]
    expect([doubted.checked, bad.checked]).toEqual(['held', 'held'])
    const idOf = async (word: string) => (await items()).find(({ text }) => text.startsWith(word))!.id
    await decide(await idOf('疑词'), false)
    await decide(await idOf('坏词'), true)
    expect((await town.call(SECRETARY, 'wish', { wishId: doubted.wishId })).data.step).toBe('collected')
    expect((await town.call(bad.who, 'wish', { wishId: bad.wishId })).data.end).toBe('refused')
    expect(await town.cloud.counted('notices', { wishId: bad.wishId, kind: 'ended' })).toBe(1)
  })

  it('that WeChat could not be asked about wait for a reviewer and are not lost', async () => {
    await town.cloud.local.faults({
      on: 'security.msgSecCheck',
      do: 'fail',
      code: 45009,
      message: 'quota',
      times: 1,
    })
    const { wishId, checked } = await town.ask({ text: '没有人看过的话' })
    await town.cloud.local.clearFaults()
    expect(checked).toBe('held')
    await decide((await items()).find(({ text }) => text.startsWith('没有人看过'))!.id, false)
    expect((await town.kept(wishId)).state).toBe('collected')
  })

  it('written anew are checked anew, and what a reviewer had before them is gone', async () => {
    const { wishId, who } = await town.ask({ text: '疑词一回' })
    const [before] = (await items()).filter(({ text }) => text.startsWith('疑词一回'))
    await town.done(who, 'edit', wishId, { form: { ...base(), text: '疑词两回' } })
    expect(code(await decide(before.id, false))).toBe('NoSuchItem')
    await town.done(who, 'edit', wishId, { form: { ...base(), text: '干净的话' } })
    expect((await items()).filter(({ text }) => text.startsWith('疑词'))).toEqual([])
    expect((await town.kept(wishId)).state).toBe('collected')
  })

  it('of a note are sent back when refused, and shown to nobody but who wrote them while they are doubted', async () => {
    const { wishId, who } = await town.ask()
    const gather = (note: string) => town.act(SECRETARY, 'gather', wishId, { category: 'water', note })
    expect(code(await gather('坏词'))).toBe('Improper')
    await gather('疑词，先看看')
    const noteFor = async (reader: string) =>
      (await town.call(reader, 'wish', { wishId })).data.lines.find(({ act }: Json) => act === 'gather').note
    expect([await noteFor(SECRETARY), await noteFor(who)]).toEqual(['疑词，先看看', null])
    await decide((await items()).find(({ kind }) => kind === 'wishNote')!.id, false)
    expect(await noteFor(who)).toBe('疑词，先看看')
  })
})

it('the wall shows approved wishes without names while the town has it open, and a complaint takes one down', async () => {
  const { wishId } = await town.ask({ text: '广场上少一张长凳' })
  expect(code(await town.call(STRANGER, 'wall', { after: null }))).toBe('WallClosed')
  await town.data(ORGANISER, 'openWall', { open: true })
  await town.data(REVIEWER, 'showOnWall', { wishId, show: true })
  const { wishes } = (await town.call(STRANGER, 'wall', { after: null })).data
  expect(wishes).toEqual([
    { id: wishId, title: '广场上少一张长凳', village: '青石桥村', step: 'collected', end: null, photos: [] },
  ])
  await town.data(STRANGER, 'complain', { wishId })
  expect((await town.call(STRANGER, 'wall', { after: null })).data.wishes).toEqual([])
  expect(code(await town.write(STRANGER, 'complain', { wishId }))).toBe('NoSuchWish')
  await decide((await items()).find(({ kind }) => kind === 'wishComplaint')!.id, false)
  expect((await town.call(STRANGER, 'wall', { after: null })).data.wishes).toHaveLength(1)
})

it('a reviewer who reads a complaint may end the wish, and its asker alone reads why', async () => {
  const { wishId, who } = await town.ask({ text: '隔壁那家又吵了一夜' })
  await town.done(SECRETARY, 'gather', wishId, { category: 'other', note: null })
  await town.data(REVIEWER, 'showOnWall', { wishId, show: true })
  await town.data(STRANGER, 'complain', { wishId })
  const item = (await items()).find(({ text }) => text.startsWith('隔壁那家'))!
  expect(item).toMatchObject({ kind: 'wishComplaint', wishId })
  const taken = { wishId, why: 'private', note: '两家的事，请村里调解' }
  expect(code(await town.write(REVIEWER, 'takeDown', { ...taken, note: '坏词' }))).toBe('Improper')
  expect(await town.data(REVIEWER, 'takeDown', taken)).toEqual({ step: 'closed', end: 'refused' })
  expect(code(await town.write(REVIEWER, 'takeDown', taken))).toBe('NotNow')
  expect((await items()).some(({ id }) => id === item.id)).toBe(false)
  expect(code(await town.call(SECRETARY, 'wish', { wishId }))).toBe('NoSuchWish')
  const { refusal, lines } = (await town.call(who, 'wish', { wishId })).data
  expect([refusal, lines.at(-1)]).toMatchObject(['private', { act: 'takeDown', note: taken.note }])
  expect(await town.cloud.counted('notices', { wishId, kind: 'ended' })).toBe(1)
  const { wishId: done } = await town.reported()
  expect(code(await town.write(REVIEWER, 'takeDown', { ...taken, wishId: done }))).toBe('NotNow')
})

it('somebody erased leaves no word, name or number in any wish, and what they had asked is withdrawn', async () => {
  const { wishId } = await town.ask({ privateNote: '膝盖不好', text: '想借一架梯子' }, MEMBER)
  await town.done(SECRETARY, 'gather', wishId, { category: 'other', note: '好的' })
  const erased = await town.cloud.call(MEMBER, 'people.eraseMe', { key: 'erase-wishes', name: '谭秀英' })
  expect(erased.ok).toBe(true)
  const wish = await town.kept(wishId)
  expect(wish).toMatchObject({ end: 'withdrawn', filer: '', filerPersonId: null, phone: null, text: null })
  expect(await town.kept('wish-lamps')).toMatchObject({ state: 'feedback', name: null, text: null })
  expect(
    JSON.stringify([...(await town.cloud.kept('wishes')), ...(await town.cloud.kept('notices'))]),
  ).not.toContain(MEMBER)
})
