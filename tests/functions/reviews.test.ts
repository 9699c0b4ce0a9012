import { passHeldWish } from '../drive/held-wish'
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
  openCloud,
  personOf,
  REVIEWER,
  reviews,
  SECOND,
  SECRETARY,
  TEXT,
  write,
} from './task-steps'

beforeAll(async () => {
  await openCloud()
  await passHeldWish(cloud)
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } }))

const doubted = () => cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20003 } })
const queue = async (who = REVIEWER, after: object | null = null): Promise<Json> =>
  (await cloud.call(who, 'reviews.queue', { after })).data
const visit = async (who: string, suggestion: string): Promise<string> => {
  const input = {
    key: key(),
    at: NOW,
    personIds: [await personOf(MEMBER)],
    topics: [{ topicId: 't-integrity-5', minutes: 30 }],
    suggestion,
    wish: false,
  }
  return (await cloud.call(who, 'sessions.logVisit', input)).data.visitId
}

describe('what a reviewer wrote', () => {
  it('isn’t in their queue nor theirs to decide, whatever kind it is, and is another’s', async () => {
    const asked = await newTask()
    await doubted()
    await data(SECOND, 'handIn', { taskId: asked, text: '第二位写的感言。', at: NOW })
    await data(SECOND, 'answer', {
      taskId: await answered(),
      personId: await personOf(MEMBER),
      text: '回一句',
    })
    const plan = { title: '别人先看', text: '', lessonIds: [], materials: [], groupIds: [GROUP], dueOn: null }
    await data(SECOND, 'send', { nodeId: GROUP, plan: { ...plan, minLetters: 5 } })
    await visit(SECOND, '第二位记下的建议')
    const theirs = (await queue()).items.filter(({ kind }: Json) => kind !== 'outside')
    expect(theirs.map(({ kind }: Json) => kind).sort()).toEqual([
      'answer',
      'reflection',
      'suggestion',
      'task',
    ])
    expect(await queue(SECOND)).toMatchObject({ items: [{ kind: 'outside' }], waiting: 1 })
    for (const { id } of theirs) expect(code(await decide(id, {}, SECOND))).toBe('NoSuchItem')
    for (const { id } of theirs) expect(code(await decide(id))).toBeUndefined()
    expect(await queue()).toMatchObject({ items: [{ kind: 'outside' }], waiting: 1 })
  })
})

/** A task whose reflection an instructor can read. */
async function answered(): Promise<string> {
  await cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } })
  const taskId = await newTask()
  await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })
  await doubted()
  return taskId
}

describe('a decision', () => {
  it('by two at once is one, noted with who made it, and asked again with its key is the same', async () => {
    const taskId = await newTask()
    await doubted()
    await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })
    const { id } = (await reviews()).find(({ text }) => text === TEXT)!
    const mine = { key: key() }
    const [first, second] = await Promise.all([decide(id, mine), decide(id, { refuse: 'improper' }, SECOND)])
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1)
    const [{ byId, refused, kind }] = await cloud.kept('decisions', { _id: id })
    expect([byId, refused, kind]).toEqual(
      first.ok ? [await personOf(REVIEWER), null, 'reflection'] : ['second', 'improper', 'reflection'],
    )
    const { reflection } = await lineOf(taskId, await personOf(MEMBER))
    expect(reflection.checked).toBe(first.ok ? 'passed' : 'refused')
    if (first.ok) expect(await decide(id, mine)).toMatchObject({ data: first.data })
  })

  it('passes a held suggestion, or keeps it from everybody', async () => {
    await doubted()
    const [good, bad] = [await visit(INSTRUCTOR, '渡槽边的路灯坏了'), await visit(INSTRUCTOR, '骂人的话')]
    expect((await queue()).items.map(({ id }: Json) => id)).toEqual(
      expect.arrayContaining([`s-${good}`, `s-${bad}`]),
    )
    await decide(`s-${good}`)
    await decide(`s-${bad}`, { refuse: 'improper' })
    const { visits } = (await cloud.call(INSTRUCTOR, 'sessions.visits', {})).data
    const stateOf = (visitId: string) => visits.find(({ id }: Json) => id === visitId).suggestionState
    expect([stateOf(good), stateOf(bad)]).toEqual(['passed', 'refused'])
    expect((await queue()).items.filter(({ kind }: Json) => kind === 'suggestion')).toEqual([])
  })

  it('refusing a task leaves it asked of nobody, and says so to who sent it', async () => {
    await doubted()
    const taskId = await newTask({ title: '不合适的题目' })
    await decide(`t-${taskId}`, { refuse: 'improper' })
    expect(code(await write(MEMBER, 'open', { taskId }))).toBe('NoSuchTask')
    const { tasks } = (await call(INSTRUCTOR, 'planning', { nodeId: GROUP })).data
    expect(tasks.find(({ id }: Json) => id === taskId)).toMatchObject({ state: 'refused', mine: true })
    expect((await call(INSTRUCTOR, 'board', { nodeId: GROUP, taskId })).data).toMatchObject({
      state: 'refused',
      mine: true,
    })
  })
})

describe('a picture of a session', () => {
  const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda000801010000003f00d2cf20ffd9', 'hex')
  const sessionId = 's-running'
  const add = async (name: string): Promise<string> => {
    const headers = { 'x-openid': INSTRUCTOR }
    const { body } = await cloud.request(
      'POST',
      `/files?path=sessions/${sessionId}/${name}.jpg`,
      photo,
      headers,
    )
    const input = { key: key(), sessionId, file: body.fileID }
    expect((await cloud.call(INSTRUCTOR, 'sessions.addPhoto', input)).ok).toBe(true)
    return body.fileID
  }
  const photoOf = async (file: string): Promise<Json> =>
    (await cloud.kept('sessions', { _id: sessionId }))[0].photos.find((one: Json) => one.uploaded === file)
  const pictures = async (): Promise<Json[]> =>
    (await queue()).items.filter(({ kind }: Json) => kind === 'picture')

  it('whose verdict never comes is looked at after 45 minutes, and a later verdict changes nothing', async () => {
    await cloud.local.wechat({ mediaCheck: { suggest: 'risky', afterMs: null } })
    const file = await add('silent')
    expect(await pictures()).toEqual([])
    await cloud.local.clock('2026-12-15T20:16:00.000+08:00')
    const [item] = await pictures()
    expect(item).toMatchObject({ text: '', photo: { state: 'shown' } })
    expect((await fetch(item!.photo.url)).status).toBe(200)
    expect(code(await decide(item!.id))).toBeUndefined()
    await cloud.local.wechat({ releaseMediaChecks: true })
    expect(await photoOf(file)).toMatchObject({ state: 'passed', decidedBy: await personOf(REVIEWER) })
    expect(await pictures()).toEqual([])
    expect(code(await decide(item!.id, { refuse: 'improper' }))).toBe('NoSuchItem')
  })

  it('that WeChat doubted is looked at once it says so, and can be refused', async () => {
    await cloud.local.wechat({ mediaCheck: { suggest: 'review', afterMs: null } })
    const file = await add('doubted')
    await cloud.local.wechat({ releaseMediaChecks: true })
    const [item] = await pictures()
    expect(item).toMatchObject({ about: expect.any(String), photo: { state: 'shown' } })
    await decide(item!.id, { refuse: 'improper' })
    expect(await photoOf(file)).toMatchObject({ state: 'refused', reviewFrom: null })
  })
})

describe('the queue', () => {
  it('is paged oldest first with everything once, in a constant number of requests', async () => {
    const [like] = await cloud.kept('visits', {})
    const at = (i: number) => ({ $date: new Date(Date.parse(NOW) - 60_000 * (i >> 2)).toISOString() })
    const held = { text: '等着看的一条', state: 'held', traceId: null }
    const many = Array.from({ length: 110 }, (_, i) => ({
      ...like,
      _id: `held-${i}`,
      at: at(i),
      loggedAt: at(i),
      suggestion: held,
    }))
    await cloud.keep('visits', many)
    await cloud.local.resetMetrics()
    const pages = [await queue()]
    while (pages.at(-1).next) pages.push(await queue(REVIEWER, pages.at(-1).next))
    expect(pages.map(({ items, waiting }) => [items.length, waiting])).toEqual([
      [40, 111],
      [40, 111],
      [31, 111],
    ])
    const items = pages.flatMap((page) => page.items)
    expect(new Set(items.map(({ id }) => id)).size).toBe(111)
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).sort())
    expect(JSON.stringify(items)).not.toContain(await personOf(INSTRUCTOR))
    const { database } = (await cloud.local.metrics()).operations['reviews.queue']
    const requests = Object.values(database as Record<string, Record<string, number>>).flatMap(Object.values)
    expect(requests.reduce((sum, times) => sum + times, 0)).toBeLessThanOrEqual(3 * 19)
  })

  it('is a reviewer’s alone', async () => {
    for (const who of [MEMBER, SECRETARY])
      expect(code(await cloud.call(who, 'reviews.queue', { after: null }))).toBe('Forbidden')
  })

  it('keeps who decided what no longer than twelve months after the season', async () => {
    expect(await cloud.counted('decisions')).toBeGreaterThan(0)
    await cloud.local.clock('2028-06-01T09:00:00+08:00')
    await cloud.local.triggers('reviews')
    expect(await cloud.counted('decisions')).toBe(0)
  })
})
