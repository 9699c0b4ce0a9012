import fc from 'fast-check'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import {
  call,
  cloud,
  code,
  data,
  decide,
  GROUP,
  INSTRUCTOR,
  key,
  lineOf,
  MEMBER,
  NOW,
  newTask,
  ORGANISER,
  openCloud,
  personOf,
  reviews,
  SECRETARY,
  TASK,
  TEXT,
  write,
} from './task-steps'

beforeAll(openCloud)
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
    // Sent between two seasons: what was watched in the one that is open counts.
    const kept = { ...task, at: { $date: NOW } }
    await cloud.keep('tasks', [{ ...kept, seasonId: null }])
    expect((await lineOf(taskId, personId)).step).toBe('done')
    await cloud.keep('tasks', [kept])
    if (before) await cloud.keep('progress', [before])
  })

  it('of a season that is over is not what today begins with', async () => {
    const first = async () => (await cloud.call(MEMBER, 'study.home', {})).data.task
    const taskId = await newTask({ dueOn: '2026-12-15' })
    while ((await first()).answered) await data(MEMBER, 'open', { taskId: (await first()).id })
    expect((await first()).id).toBe(taskId)
    const [task] = await cloud.kept('tasks', { _id: taskId })
    await cloud.keep('tasks', [{ ...task, at: { $date: NOW }, seasonId: 'season-before' }])
    expect((await first())?.id).not.toBe(taskId)
  })

  it('asks no more for a lesson that was retired since, which nobody can play', async () => {
    const taskId = await newTask({ lessonIds: ['l-anti-fraud'] })
    await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })
    expect((await data(MEMBER, 'open', { taskId })).parts).toEqual({ done: 1, of: 2 })
    const [lesson] = await cloud.kept('lessons', { _id: 'l-anti-fraud' })
    await cloud.keep('lessons', [{ ...lesson, state: 'retired' }])
    expect(await data(MEMBER, 'open', { taskId })).toMatchObject({
      lessons: [],
      parts: { done: 1, of: 1 },
      step: 'done',
    })
    await cloud.keep('lessons', [lesson])
    expect((await data(MEMBER, 'open', { taskId })).step).not.toBe('done')
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
    expect(code(await send({ minLetters: null }))).toBe('NothingAsked')
    expect(code(await send({ dueOn: '2026-12-14' }))).toBe('WrongDay')
    expect(code(await send({ lessonIds: ['l-none'] }))).toBe('NoSuchLesson')
    const materials = [{ name: '资料', file: 'cloud://elsewhere.bucket/tasks/a.pdf' }]
    expect(code(await send({ materials }))).toBe('NoSuchFile')
    await cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20006 } })
    expect(code(await send({}))).toBe('Improper')
  })
})

it('handed in on a study day earns the day as ten minutes do, and no more once it is refused', async () => {
  const who = 'o-chen-jianjun-1'
  const today = async () => (await cloud.call(who, 'study.home')).data.today
  const before = await today()
  expect(before).toMatchObject({ state: 'open', handedIn: false })
  expect(before.creditedSec).toBeLessThan(before.neededSec)
  await cloud.call(who, 'study.checkInDay', { key: key(), day: NOW.slice(0, 10), at: NOW })
  expect((await today()).state).toBe('open')
  const taskId = await newTask()
  await cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20003 } })
  await data(who, 'handIn', { taskId, text: '这一篇要被退回来', at: NOW })
  expect(await today()).toMatchObject({ state: 'lit', handedIn: true })
  const item = (await reviews()).find(({ text }) => text === '这一篇要被退回来')!
  expect((await decide(item.id, { refuse: 'improper' })).ok).toBe(true)
  expect(await today()).toMatchObject({ state: 'open', handedIn: false })
  await cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } })
  const again = { taskId: await newTask(), text: TEXT, at: NOW }
  expect(await data(who, 'handIn', again)).toMatchObject({ step: 'done' })
  expect((await today()).state).toBe('lit')
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

describe('the list of a place', () => {
  const COMMITTEE = 'n-committee'
  const listOf = async (who: string, nodeId: string) => (await call(who, 'planning', { nodeId })).data
  const requestsOf = async (who: string, nodeId: string) => {
    await cloud.local.resetMetrics()
    await listOf(who, nodeId)
    const { operations, unindexed } = await cloud.local.metrics()
    expect(unindexed).toEqual([])
    const { database } = operations['tasks.planning']
    return Object.values(database as Record<string, Record<string, number>>)
      .flatMap(Object.values)
      .reduce((sum, times) => sum + times, 0)
  }
  const inTown = async (title: string) => {
    const { groups } = await listOf(ORGANISER, COMMITTEE)
    const branches = groups.filter(({ kind }: Json) => kind === 'branch').map(({ id }: Json) => id)
    const plan = { title, text: '', lessonIds: [], materials: [], dueOn: null, minLetters: 5 }
    const input = { nodeId: COMMITTEE, plan: { ...plan, groupIds: branches.slice(0, 40) } }
    return (await data(ORGANISER, 'send', input)).taskId
  }

  it('of a whole town says how many a large task asks and counts the small ones, in as many requests', async () => {
    await requestsOf(INSTRUCTOR, GROUP)
    const small = await newTask()
    const before = await requestsOf(ORGANISER, COMMITTEE)
    const large = await inTown('全镇都写一写')
    const { tasks } = await listOf(ORGANISER, COMMITTEE)
    const [of, ofSmall] = [large, small].map((id) => tasks.find((task: Json) => task.id === id))
    expect(of.asked).toBeGreaterThan(400)
    expect(of.counts).toBeNull()
    expect(ofSmall.counts).toMatchObject({ asked: ofSmall.asked, unread: ofSmall.asked })
    expect(await requestsOf(ORGANISER, COMMITTEE)).toBeLessThanOrEqual(before)
    await data(ORGANISER, 'withdraw', { nodeId: COMMITTEE, taskId: large })
  })

  it('keeps three of what was withdrawn, so that it takes no place from what runs', async () => {
    const running = await newTask({ title: '还在做的' })
    for (let i = 0; i < 20; i++)
      await data(INSTRUCTOR, 'withdraw', { nodeId: GROUP, taskId: await newTask() })
    const { tasks } = await listOf(INSTRUCTOR, GROUP)
    expect(tasks.map(({ id }: Json) => id)).toContain(running)
    expect(tasks.filter(({ state }: Json) => state === 'withdrawn')).toHaveLength(3)
  })
})
