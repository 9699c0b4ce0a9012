import type { Json } from '../drive/local-cloud'
import {
  call,
  cloud,
  code,
  data,
  decide,
  GROUP,
  INSTRUCTOR,
  lineOf,
  MEMBER,
  NOW,
  newTask,
  openCloud,
  personOf,
  reviews,
  SECRETARY,
  TEXT,
  write,
} from './task-steps'

beforeAll(openCloud)
afterAll(() => cloud.stop())
afterEach(() => cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } }))

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
    await decide(item.id)
    expect((await lineOf(taskId, personId)).reflection).toMatchObject({ text: TEXT, checked: 'passed' })
    expect(code(await decide(item.id, { refuse: 'improper' }))).toBe('NoSuchItem')
  })

  it('of an answer is for who wrote it alone, and once refused no longer keeps the member from writing anew', async () => {
    const personId = await personOf(MEMBER)
    const taskId = await newTask()
    await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })
    await cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20001 } })
    await data(INSTRUCTOR, 'answer', { personId, taskId, text: '回得不妥' })
    const answerAt = async (who: string, nodeId: string) => {
      const { people } = (await call(who, 'board', { nodeId, taskId })).data
      return people.find((line: Json) => line.personId === personId).answer
    }
    expect(await answerAt(INSTRUCTOR, GROUP)).toMatchObject({ text: '回得不妥', checked: 'held' })
    expect(await answerAt(SECRETARY, 'n-b01')).toMatchObject({ text: '', checked: 'held' })
    const item = (await reviews()).find(({ text }) => text === '回得不妥')
    await decide(item.id, { refuse: 'improper' })
    expect(await answerAt(SECRETARY, 'n-b01')).toMatchObject({ text: '', checked: 'refused' })
    const later = { taskId, text: `${TEXT}再写`, at: '2026-12-15T19:30:01.000+08:00' }
    expect((await write(MEMBER, 'handIn', later)).ok).toBe(true)
  })

  it('of an answer is no answer to the member, who may write anew and is answered anew', async () => {
    const personId = await personOf(MEMBER)
    const taskId = await newTask()
    await data(MEMBER, 'handIn', { taskId, text: TEXT, at: '2026-12-15T19:29:00.000+08:00' })
    await cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20001 } })
    await data(INSTRUCTOR, 'answer', { personId, taskId, text: '等着看的回话' })
    const item = (await reviews()).find(({ text }) => text === '等着看的回话')!
    await cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } })
    const older = { taskId, text: `${TEXT}早写的`, at: '2026-12-15T19:28:00.000+08:00' }
    await data(MEMBER, 'handIn', older)
    expect((await lineOf(taskId, personId)).answer).toMatchObject({ checked: 'held' })
    await data(MEMBER, 'handIn', { taskId, text: `${TEXT}再写`, at: NOW })
    expect(await lineOf(taskId, personId)).toMatchObject({
      reflection: { text: `${TEXT}再写` },
      answer: null,
    })
    expect(code(await decide(item.id))).toBe('NoSuchItem')
    await data(INSTRUCTOR, 'answer', { personId, taskId, text: '这回好' })
    expect((await data(MEMBER, 'open', { taskId })).answer).toMatchObject({ text: '这回好' })
  })

  it('of a task is read nowhere but at its place, also once it is withdrawn unread', async () => {
    await cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20001 } })
    const taskId = await newTask({ title: '有疑问的题目' })
    const read = { nodeId: 'n-b01', taskId }
    const listed = async () =>
      (await call(SECRETARY, 'planning', { nodeId: 'n-b01' })).data.tasks.some(
        ({ id }: Json) => id === taskId,
      )
    expect((await call(INSTRUCTOR, 'board', { ...read, nodeId: GROUP })).data.state).toBe('held')
    expect([code(await call(SECRETARY, 'board', read)), await listed()]).toEqual(['NoSuchTask', false])
    await data(INSTRUCTOR, 'withdraw', { nodeId: GROUP, taskId })
    expect([code(await call(SECRETARY, 'board', read)), await listed()]).toEqual(['NoSuchTask', false])
  })

  it('is done no more when it is refused, and can be written anew', async () => {
    const taskId = await newTask()
    await cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20003 } })
    await data(MEMBER, 'handIn', { taskId, text: TEXT, at: NOW })
    const item = (await reviews()).find(({ text }) => text === TEXT)!
    await decide(item.id, { refuse: 'improper' })
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
