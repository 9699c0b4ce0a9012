import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import type { Json } from '../drive/local-cloud'
import { png as picture } from '../drive/png'
import {
  call,
  cloud,
  code,
  data,
  decide,
  key,
  MEMBER,
  NOW,
  newTask,
  openCloud,
  personOf,
  REVIEWER,
  reviews,
  SECOND,
  TEXT,
  write,
} from './task-steps'

beforeAll(openCloud)
afterAll(() => cloud.stop())

const png = picture()
const upload = async (name: string, bytes: Buffer, who = MEMBER): Promise<string> => {
  const sent = await fetch(`${cloud.url}/files?path=outside/${name}`, {
    method: 'POST',
    headers: { 'x-openid': who },
    body: new Uint8Array(bytes),
  })
  return ((await sent.json()) as Json).fileID
}
const evidence = (more: object = {}) => ({
  on: '2026-12-12',
  what: '县里平台上的果树剪枝课',
  category: 'skill',
  minutes: 45,
  ...more,
})

describe('study done elsewhere', () => {
  it('is credited once when it is accepted, with the minutes that were, and equals its replay', async () => {
    const who = 'o-chen-jianjun-1'
    const personId = await personOf(who)
    const photo = await upload('a.png', png, who)
    const line = await data(who, 'handInOutside', evidence({ photo }))
    expect(line).toMatchObject({ state: 'waiting', creditedSec: 0 })
    const [before] = await cloud.kept('hours', { personId })
    const item = (await reviews()).find(({ id }) => id === `o-${line.id}`)!
    expect(item).toMatchObject({ kind: 'outside', outside: { on: '2026-12-12', minutes: 45 } })
    const replies = await Promise.all(
      [REVIEWER, SECOND, REVIEWER].map((reviewer) => decide(item.id, { minutes: 30 }, reviewer)),
    )
    expect(replies.filter(({ ok }) => ok).map((reply) => reply.data)).toEqual([
      { state: 'accepted', creditedSec: 1_800 },
    ])
    const [after] = await cloud.kept('hours', { personId })
    expect(after.totalSec - (before?.totalSec ?? 0)).toBe(1_800)
    const ledger = await cloud.kept('ledger', { personId })
    expect(ledger.find(({ evidence }) => evidence === `outside:${line.id}`)).toMatchObject({
      class: 'confirmed',
      channel: 'online',
      sec: 1_800,
    })
    expect(foldHours(ledger as never)[0]?.totalSec).toBe(after.totalSec)
    expect((await call(who, 'mine')).data.outside[0]).toMatchObject({ state: 'accepted', creditedSec: 1_800 })
  })

  it('says to its reviewer what the same person handed in for that day and category, in as many requests', async () => {
    const who = 'o-gulinazi'
    const hand = async (name: string, more: object) =>
      data(who, 'handInOutside', evidence({ photo: await upload(name, png, who), ...more }))
    const first = await hand('same-1.png', { on: '2026-12-10' })
    await hand('other-day.png', { on: '2026-12-11' })
    await hand('other-kind.png', { on: '2026-12-10', category: 'policy' })
    const othersOf = async ({ id }: Json) =>
      (await reviews()).find((item) => item.id === `o-${id}`)?.outside.others
    const requests = async () => {
      await cloud.local.resetMetrics()
      await reviews()
      const { operations, unindexed } = await cloud.local.metrics()
      expect(unindexed).toEqual([])
      return operations['reviews.queue'].database.outside
    }
    expect(await othersOf(first)).toEqual({ count: 0, creditedSec: 0 })
    const before = await requests()
    const second = await hand('same-2.png', { on: '2026-12-10' })
    expect(await othersOf(first)).toEqual({ count: 1, creditedSec: 0 })
    expect(await requests()).toEqual(before)
    await decide(`o-${first.id}`)
    expect(await othersOf(second)).toEqual({ count: 1, creditedSec: 2_700 })
    await decide(`o-${second.id}`, { refuse: 'alreadyCredited' })
  })

  it('is never worth more than its member said', async () => {
    const photo = await upload('c.png', png)
    const { id } = await data(MEMBER, 'handInOutside', evidence({ photo }))
    expect((await decide(`o-${id}`, { minutes: 480 })).data.creditedSec).toBe(2_700)
  })

  it('loses what the camera wrote beside the picture, and is refused with a reason', async () => {
    const photo = await upload('b.png', png)
    const { id } = await data(MEMBER, 'handInOutside', evidence({ photo }))
    // What the phone writes there after the check was asked for is shown to nobody.
    expect(await upload('b.png', Buffer.from('another picture'))).toBe(photo)
    await cloud.local.triggers('tasks')
    expect(code(await write(MEMBER, 'handInOutside', evidence({ photo })))).toBe('NoSuchFile')
    await cloud.local.wechat({ releaseMediaChecks: true })
    const shown = async () => (await reviews()).find((item) => item.id === `o-${id}`)?.photo.url
    for (let i = 0; i < 40 && !(await shown()); i++) await new Promise((resolve) => setTimeout(resolve, 100))
    const bytes = Buffer.from(await (await fetch(await shown())).arrayBuffer())
    expect([bytes.includes('GPS'), bytes.includes('IHDR')]).toEqual([false, true])
    await decide(`o-${id}`, { refuse: 'unclear' })
    const [mine] = (await call(MEMBER, 'mine')).data.outside
    expect(mine).toMatchObject({ state: 'refused', reason: 'unclear', creditedSec: 0 })
  })

  it('is five a day however many come at once, of days of the season that have been', async () => {
    const who = 'o-li-wei'
    const photo = await upload('c.png', png, who)
    expect(code(await write(who, 'handInOutside', evidence({ photo, on: '2026-12-16' })))).toBe('WrongDay')
    expect(code(await write(who, 'handInOutside', evidence({ photo, on: '2026-01-01' })))).toBe('WrongDay')
    expect(
      code(await write(who, 'handInOutside', evidence({ photo: photo.replace('outside/', 'tasks/') }))),
    ).toBe('NoSuchFile')
    const text = await upload('d.png', Buffer.from('not a picture'), who)
    expect(code(await write(who, 'handInOutside', evidence({ photo: text })))).toBe('NotAPicture')
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => write(who, 'handInOutside', evidence({ photo }))),
    )
    const done = replies.filter(({ ok }) => ok).length
    expect(done).toBeLessThanOrEqual(5)
    for (let i = done; i < 5; i++) await data(who, 'handInOutside', evidence({ photo }))
    expect(code(await write(who, 'handInOutside', evidence({ photo })))).toBe('TooMany')
    expect(await cloud.counted('outside', { personId: await personOf(who) })).toBe(5)
  })
})

describe('what is kept', () => {
  it('of somebody erased is nothing they wrote, and the hours stand', async () => {
    const who = 'o-chen-jianjun-1'
    const personId = await personOf(who)
    const taskId = await newTask()
    await data(who, 'handIn', { taskId, text: TEXT, at: NOW })
    const erased = await cloud.call(who, 'people.eraseMe', { key: key(), name: '陈建军' })
    expect(erased.ok).toBe(true)
    expect(await cloud.counted('taskWorks', { personId })).toBe(0)
    for (const { what, state, topicId } of await cloud.kept('outside', { personId })) {
      expect([what, state]).toEqual(['', 'accepted'])
      expect((await cloud.kept('topics', { _id: topicId }))[0].title).toBe('')
    }
    const ledger = await cloud.kept('ledger', { personId })
    expect(ledger.some(({ evidence }) => evidence.startsWith('outside:'))).toBe(true)
    expect((await cloud.local.triggers('tasks')).reply.data.forgetPhotos).toEqual({ photos: 1 })
  })

  it('a year after the season is neither task nor work nor evidence', async () => {
    await cloud.local.clock('2028-06-01T09:00:00+08:00')
    await cloud.local.triggers('tasks')
    for (const collection of ['tasks', 'taskWorks', 'outside'])
      expect(await cloud.counted(collection)).toBe(0)
    const titled = (await cloud.kept('topics')).filter(({ _id }) => _id.startsWith('outside-'))
    expect(titled).toEqual([])
  })
})
