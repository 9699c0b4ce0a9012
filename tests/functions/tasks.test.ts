import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

const [MEMBER, INSTRUCTOR, REVIEWER, SECRETARY] = [
  'o-tan-xiuying',
  'o-luo-xiaoman',
  'o-shen-ruogu',
  'o-tian-jiawang',
]
const [GROUP, TASK] = ['n-b01-s1', 'task-contract']
const NOW = '2026-12-15T19:30:00.000+08:00'
const TEXT = '我家的地包给合作社，合同还有三年。'

let cloud: TrueCloud
let keys = 0
const key = () => `task-key-${++keys}`
const call = (who: string, operation: string, input: object = {}): Promise<Json> =>
  cloud.call(who, `tasks.${operation}`, input)
const write = (who: string, operation: string, input: object) =>
  call(who, operation, { key: key(), ...input })
const data = async (who: string, operation: string, input: object): Promise<Json> => {
  const reply = await write(who, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}
const code = (reply: Json) => reply.error?.code
const newTask = async (more: object = {}): Promise<string> => {
  const plan = { title: '写一写', text: '', lessonIds: [], materials: [], groupIds: [GROUP], dueOn: null }
  return (await data(INSTRUCTOR, 'send', { nodeId: GROUP, plan: { ...plan, minLetters: 5, ...more } })).taskId
}
const personOf = async (openid: string): Promise<string> => (await cloud.kept('persons', { openid }))[0]._id
const lineOf = async (taskId: string, personId: string): Promise<Json> =>
  (await call(INSTRUCTOR, 'board', { nodeId: GROUP, taskId })).data.people.find(
    (line: Json) => line.personId === personId,
  )
const reviews = async (): Promise<Json[]> => (await call(REVIEWER, 'reviews')).data.items

beforeAll(async () => {
  cloud = await trueCloud({ at: NOW })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } }))

describe('a task', () => {
  it('goes from 未读 to 已读, 已收到 and 已完成 as the member and the instructor see it', async () => {
    const personId = await personOf(MEMBER)
    const taskId = await newTask()
    expect(await lineOf(taskId, personId)).toMatchObject({ step: 'unread', name: '谭秀英' })
    expect((await data(MEMBER, 'open', { taskId })).step).toBe('read')
    expect(await data(MEMBER, 'receive', { taskId, at: NOW })).toMatchObject({ step: 'received' })
    expect(await lineOf(taskId, personId)).toMatchObject({ step: 'received', parts: { done: 0, of: 1 } })
    expect(code(await write(MEMBER, 'handIn', { taskId, text: '太短', at: NOW }))).toBe('TooShort')
    expect(await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })).toEqual({
      step: 'done',
      checked: 'passed',
    })
    expect(await lineOf(taskId, personId)).toMatchObject({ step: 'done', reflection: { text: TEXT } })
    await data(INSTRUCTOR, 'answer', { personId, taskId, text: '写得实在' })
    expect((await call(MEMBER, 'mine')).data.tasks.find(({ id }: Json) => id === taskId).answered).toBe(true)
    expect((await data(MEMBER, 'open', { taskId })).answer).toMatchObject({ text: '写得实在', by: '罗小满' })
    expect((await data(MEMBER, 'open', { taskId })).answered).toBe(false)
    expect(code(await write(MEMBER, 'handIn', { taskId, text: `${TEXT}再写`, at: NOW }))).toBe(
      'AlreadyAnswered',
    )
  })

  it('with a lesson is complete only when that was watched to the end as well', async () => {
    const personId = await personOf(MEMBER)
    const taskId = await newTask({ lessonIds: ['l-land-lease'] })
    expect(await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })).toMatchObject({ step: 'read' })
    const [lesson] = await cloud.kept('lessons', { _id: 'l-land-lease' })
    const [task] = await cloud.kept('tasks', { _id: taskId })
    const _id = `${task.seasonId}:${personId}:${lesson.topicId}`
    const seen = {
      lessonId: lesson._id,
      spans: [[0, lesson.durationSec - 2]],
      positionSec: 9,
      at: { $date: NOW },
    }
    const [before] = await cloud.kept('progress', { _id })
    const progress = { ...before, _id, v: 1, seasonId: task.seasonId, personId, topicId: lesson.topicId }
    await cloud.keep('progress', [
      { channels: { online: 0, session: 0, visit: 0 }, creditedSec: 0, ...progress, lessons: [seen] },
    ])
    expect((await lineOf(taskId, personId)).step).toBe('done')
    expect((await data(MEMBER, 'open', { taskId })).lessons).toMatchObject([{ done: true }])
    if (before) await cloud.keep('progress', [before])
  })

  it('is shown to nobody who was not asked, and to nobody once it is withdrawn', async () => {
    const taskId = await newTask()
    for (const who of ['o-gulinazi', 'o-chen-jianjun-2'])
      expect(code(await write(who, 'open', { taskId }))).toBe('NoSuchTask')
    expect(code(await write('o-stranger', 'open', { taskId }))).toBe('Forbidden')
    expect(code(await write(SECRETARY, 'withdraw', { taskId, nodeId: 'n-b01' }))).toBe('NoSuchTask')
    await data(INSTRUCTOR, 'withdraw', { taskId, nodeId: GROUP })
    expect(code(await write(MEMBER, 'open', { taskId }))).toBe('NoSuchTask')
  })

  it('can’t be sent beyond one’s own group, without anything to do, or with words that are refused', async () => {
    const plan = {
      title: '写一写',
      text: '',
      lessonIds: [],
      materials: [],
      groupIds: ['n-b01'],
      dueOn: null,
      minLetters: 5,
    }
    const send = (more: object) =>
      write(INSTRUCTOR, 'send', { nodeId: GROUP, plan: { ...plan, groupIds: [GROUP], ...more } })
    expect(code(await send({ groupIds: ['n-b01'] }))).toBe('NotYours')
    expect(code(await send({ minLetters: null }))).toBe('NothingToDo')
    expect(code(await send({ dueOn: '2026-12-14' }))).toBe('WrongDay')
    expect(code(await send({ lessonIds: ['l-none'] }))).toBe('NoSuchLesson')
    const materials = [{ name: '资料', file: 'cloud://elsewhere.bucket/tasks/a.pdf' }]
    expect(code(await send({ materials }))).toBe('NoSuchFile')
    await cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20006 } })
    expect(code(await send({}))).toBe('Improper')
  })
})

describe('a text that the check doubts', () => {
  it('is held from the instructor until the reviewer, who sees no name, has passed it', async () => {
    const personId = await personOf(MEMBER)
    const taskId = await newTask()
    await cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20003 } })
    expect(await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })).toEqual({
      step: 'done',
      checked: 'held',
    })
    expect((await lineOf(taskId, personId)).reflection).toMatchObject({ text: '', checked: 'held' })
    expect(code(await write(INSTRUCTOR, 'answer', { personId, taskId, text: '好' }))).toBe('NothingHandedIn')
    const item = (await reviews()).find(({ text }) => text === TEXT)!
    expect(JSON.stringify(item)).not.toContain(personId)
    await data(REVIEWER, 'review', { id: item.id, refuse: null, minutes: null })
    expect((await lineOf(taskId, personId)).reflection).toMatchObject({ text: TEXT, checked: 'passed' })
    expect(code(await write(REVIEWER, 'review', { id: item.id, refuse: 'improper', minutes: null }))).toBe(
      'NoSuchItem',
    )
  })

  it('is done no more when it is refused, and can be written anew', async () => {
    const taskId = await newTask()
    await cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20003 } })
    await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })
    const item = (await reviews()).find(({ text }) => text === TEXT)!
    await data(REVIEWER, 'review', { id: item.id, refuse: 'improper', minutes: null })
    expect(await data(MEMBER, 'open', { taskId })).toMatchObject({
      step: 'read',
      reflection: { checked: 'refused' },
    })
    await cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } })
    const again = { taskId, text: `${TEXT}改过了`, at: '2026-12-15T19:30:01.000+08:00' }
    await cloud.local.clock('2026-12-15T19:30:05.000+08:00')
    expect(await data(MEMBER, 'handIn', again)).toEqual({ step: 'done', checked: 'passed' })
  })
})

/** The least PNG there is, with a note of where it was taken. */
const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body, Buffer.alloc(4)])
}
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('tEXt', Buffer.from('GPS 23.02')),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
])
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
      [1, 2, 3].map(() => write(REVIEWER, 'review', { id: item.id, refuse: null, minutes: 30 })),
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

  it('loses what the camera wrote beside the picture, and is refused with a reason', async () => {
    const photo = await upload('b.png', png)
    const { id } = await data(MEMBER, 'handInOutside', evidence({ photo }))
    await cloud.local.wechat({ releaseMediaChecks: true })
    const shown = async () => (await reviews()).find((item) => item.id === `o-${id}`)?.photoUrl
    for (let i = 0; i < 40 && !(await shown()); i++) await new Promise((resolve) => setTimeout(resolve, 100))
    const bytes = Buffer.from(await (await fetch(await shown())).arrayBuffer())
    expect(bytes.includes('GPS')).toBe(false)
    await data(REVIEWER, 'review', { id: `o-${id}`, refuse: 'unclear', minutes: null })
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

describe('what phones send', () => {
  const moments = ['18:00', '18:10', '18:20'].map((time) => `2026-12-15T${time}:00.000+08:00`)
  const items = [
    ...moments.map((at) => ({ operation: 'receive', input: { at } })),
    ...moments.map((at, i) => ({ operation: 'handIn', input: { at, text: `第${i}遍写的感言` } })),
  ]
  const order = fc.shuffledSubarray(
    items.flatMap((_, i) => [i, i]),
    { minLength: 12, maxLength: 12 },
  )

  it('ends in one state in whatever order, and however often, it arrives', async () => {
    const personId = await personOf(MEMBER)
    await fc.assert(
      fc.asyncProperty(order, async (indexes) => {
        const taskId = await newTask()
        const named = items.map((item, i) => ({ ...item, key: `${taskId}-${i}` }))
        await Promise.all(
          [indexes.slice(0, 6), indexes.slice(6)].map(async (phone) => {
            for (const i of phone) {
              const { operation, input, key: name } = named[i]!
              const again = () => call(MEMBER, operation, { key: name, taskId, ...input })
              const reply = await again()
              if (code(reply) === 'Busy') await again()
            }
          }),
        )
        const [{ seenAt, receivedAt, reflection, doneAt }] = await cloud.kept('taskWorks', {
          taskId,
          personId,
        })
        const first = new Date(moments[0]!)
        expect([seenAt, receivedAt, doneAt].map((at) => new Date(at.$date ?? at))).toEqual([
          first,
          first,
          first,
        ])
        expect(reflection).toMatchObject({ text: '第2遍写的感言', checked: 'passed' })
      }),
      cases(8),
    )
  })
})

it('the board of a whole group is one call of a constant number of requests', async () => {
  await cloud.local.resetMetrics()
  await call(INSTRUCTOR, 'board', { nodeId: GROUP, taskId: TASK })
  const { database } = (await cloud.local.metrics()).operations['tasks.board']
  const requests = Object.values(database as Record<string, Record<string, number>>).flatMap(Object.values)
  expect(requests.reduce((sum, times) => sum + times, 0)).toBeLessThanOrEqual(9)
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
  })
})
