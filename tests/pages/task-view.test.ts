import type { TaskView } from '@contract/tasks'
import {
  daysBack,
  emptyOutside,
  missingIn,
  type OutsideForm,
  outsideOf,
} from '../../src/packages/tasks/outside-view'
import { taskPage, writeWords } from '../../src/packages/tasks/task-view'
import { dueWords, outsideRow, taskRow, taskShare } from '../../src/words/tasks'

const now = new Date('2026-12-15T19:30:00+08:00')
const at = '2026-12-15T18:00:00.000+08:00'
const lesson = {
  id: 'l-land-lease',
  title: '土地流转合同签字前看五条',
  category: 'policy' as const,
  durationSec: 210,
  watchedSec: 60,
  positionSec: 60,
  done: false,
}
const task: TaskView = {
  id: 'task-contract',
  title: '看合同，写两句',
  dueOn: '2026-12-31',
  step: 'read',
  parts: { done: 0, of: 2 },
  answered: false,
  from: '东莞学习小组',
  text: '',
  materials: [],
  lessons: [lesson],
  minLetters: 10,
  reflection: null,
  answer: null,
  seenAt: at,
  receivedAt: null,
}
const waiting = (operation: string, input: object) => ({ operation, input, state: 'waiting' as const })
const page = (more: Partial<TaskView> = {}, items: Parameters<typeof taskPage>[1] = []) =>
  taskPage({ ...task, ...more }, items, { now, positionOf: (_, known) => known })
const watched = { lessons: [{ ...lesson, done: true }], parts: { done: 1, of: 2 } }

describe('a task’s page', () => {
  it('says who asks and by when, how much is done, and goes on with the lesson first', () => {
    expect(page()).toMatchObject({
      line: '东莞学习小组布置的，12 月 31 日前',
      parts: { words: '有 2 样要做', percent: 0 },
      goOn: { id: 'l-land-lease', atSec: 60, words: '从 1:00 接着看' },
      receive: { words: '我已收到', off: false },
      main: 'watch',
    })
    expect(page(watched)).toMatchObject({
      parts: { words: '2 样做了 1 样', percent: 50 },
      goOn: null,
      main: 'write',
    })
  })
  it('keeps 已收到 apart from done, also while it waits on the phone', () => {
    const here = page({}, [waiting('tasks.receive', { taskId: 'task-contract' })])
    expect(here.receive).toEqual({ words: '已收到，连上就交', off: true })
    expect(page({}, [waiting('tasks.receive', { taskId: 'another' })]).receive?.off).toBe(false)
    expect(page({ receivedAt: at })).toMatchObject({ receive: null, noted: '今天 18:00 您说已收到。' })
    expect(page({ lessons: [], minLetters: null, parts: { done: 0, of: 0 } })).toMatchObject({
      parts: null,
      main: 'receive',
    })
  })
  it('shows what became of the reflection, and lets it be written anew until it was answered', () => {
    const said = (checked: 'passed' | 'held' | 'refused', more: object = {}) =>
      page({ ...watched, reflection: { text: '写了', at, checked }, ...more }).reflection
    expect(said('passed')).toMatchObject({ said: { title: '感言交上了' }, open: true, due: false })
    expect(said('held')).toMatchObject({ said: { title: '正在核对' }, due: false })
    expect(said('refused')).toMatchObject({ said: { title: '感言没通过' }, open: true, due: true })
    expect(said('passed', { answer: { text: '好', at, by: '罗小满' } })).toMatchObject({
      said: null,
      open: false,
    })
    const kept = page(watched, [waiting('tasks.handIn', { taskId: 'task-contract', text: '写好的' })])
    expect(kept.reflection).toMatchObject({
      said: { title: '感言存在手机里了' },
      text: '写好的',
      open: false,
    })
    expect(page({ minLetters: null }).reflection).toBeNull()
  })
})

test('the button counts what is missing as people count', () => {
  expect(writeWords(' 李𬱖 ', 3)).toEqual({ words: '再写 1 个字', off: true })
  expect(writeWords('写完了', 3)).toEqual({ words: '交感言', off: false })
})

test('a card in a chat carries the task by its id', () => {
  expect(taskShare(task)).toEqual({
    title: '看合同，写两句',
    path: '/packages/tasks/task?id=task-contract',
  })
  expect(taskShare(null).path).toBe('/pages/today/index')
})

test('a row says how one stands to it, by when, and when there is an answer', () => {
  expect(taskRow(task, now).note).toBe('看过了，有 2 样要做，12 月 31 日前')
  expect(taskRow({ ...task, answered: true }, now).note).toBe('指导员回您了，点开看')
  expect(taskRow({ ...task, step: 'done' }, now)).toMatchObject({ icon: 'done', note: '做完了' })
  expect(['2026-12-15', '2026-12-16', '2026-12-13'].map((day) => dueWords(day, now))).toEqual([
    '今天截止',
    '明天截止',
    '过了 2 天，还能做',
  ])
})

describe('study elsewhere', () => {
  const form: OutsideForm = {
    ...emptyOutside,
    what: '果树剪枝',
    category: 'skill',
    minutes: '45',
    photo: 'f',
  }
  it('says what is missing, one thing at a time', () => {
    const parts: Partial<OutsideForm>[] = [
      { what: ' ' },
      { what: '长'.repeat(101) },
      { category: null },
      { minutes: '4' },
      { minutes: '四十' },
      { photo: null },
      {},
    ]
    expect(parts.map((part) => missingIn({ ...form, ...part }))).toEqual([
      '先写学了什么',
      '写短些，一百个字以内',
      '选哪一类',
      '分钟写 5 到 480',
      '分钟写 5 到 480',
      '添一张照片',
      null,
    ])
    expect(outsideOf(form, now)).toMatchObject({ on: '2026-12-15', what: '果树剪枝', minutes: 45 })
  })
  it('offers days back as far as the chosen one', () => {
    expect(daysBack(now, 7, '2026-12-15').map(({ id }) => id)).toContain('2026-12-09')
    expect(daysBack(now, 7, '2026-12-01').at(-1)).toEqual({ id: '2026-12-01', name: '12 月 1 日' })
  })
  it('says what became of it', () => {
    const line = { id: 'o', on: '2026-12-12', what: '剪枝', category: 'skill' as const, minutes: 45, at }
    const note = (more: Pick<Parameters<typeof outsideRow>[0], 'state' | 'creditedSec' | 'reason'>) =>
      outsideRow({ ...line, ...more }).note
    expect(note({ state: 'waiting', creditedSec: 0, reason: null })).toContain('等审核员看')
    expect(note({ state: 'accepted', creditedSec: 1_800, reason: null })).toContain('记上 30 分钟')
    expect(note({ state: 'refused', creditedSec: 0, reason: 'unclear' })).toContain('照片看不清')
  })
})
