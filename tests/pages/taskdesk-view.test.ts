import type { TaskPerson } from '@contract/tasks'
import { type Board, boardView, personView } from '../../src/packages/taskdesk/board-view'
import { sentRow } from '../../src/packages/taskdesk/list-view'
import { placesOf } from '../../src/packages/taskdesk/places'
import {
  duesToOffer,
  emptyTask,
  groupsToOffer,
  materialName,
  missingIn,
  planOf,
  withOnlyGroup,
} from '../../src/packages/taskdesk/plan-view'

const now = new Date('2026-12-31T19:30:00+08:00')
const counts = { asked: 3, unread: 1, read: 0, received: 0, done: 2 }

test('one asks at one’s groups and branches, and for the town through its committee, where names aren’t shown', () => {
  const desks = [
    { role: 'instructor' as const, nodeId: 'n-b01-s1', name: '东莞学习小组' },
    { role: 'organiser' as const, nodeId: 'root', name: '樟树坳镇' },
    { role: 'reviewer' as const, nodeId: 'root', name: '樟树坳镇' },
  ]
  expect(placesOf(desks)).toEqual([
    { id: 'n-b01-s1', name: '东莞学习小组', names: true },
    { id: 'n-committee', name: '全镇', names: false },
  ])
})

describe('a task in the list of its place', () => {
  const task = {
    id: 't1',
    title: '看合同',
    at: '2026-12-30T08:05:00.000+08:00',
    dueOn: '2027-01-03',
    state: 'sent' as const,
    mine: true,
    asked: 3,
    counts,
  }
  it('says how many did it, by when it is due, and when it was set', () => {
    expect(sentRow(task, now).note).toBe('3 人，做完 2 人，没看的 1 人，1 月 3 日前，昨天布置')
  })
  it('that asks too many to be counted says how many it asks', () => {
    const large = sentRow({ ...task, asked: 1_200, counts: null }, now)
    expect(large).toMatchObject({ icon: 'going', note: '1200 人，1 月 3 日前，昨天布置' })
  })
  it.each([
    ['held', '等审核员看，昨天布置'],
    ['refused', '审核员没放行，昨天布置'],
    ['withdrawn', '收回了，昨天布置'],
  ] as const)('that is %s says that instead', (state, note) => {
    expect(sentRow({ ...task, state }, now).note).toBe(note)
  })
})

describe('the form of a task', () => {
  const today = '2026-12-31'
  const whole = { ...emptyTask, title: '看合同', letters: 10, groupIds: ['g1'] }
  it.each([
    [{ title: '看' }, '起个题目'],
    [{ letters: 0 }, '选课，或要一篇感言'],
    [{ lessonIds: ['1', '2', '3', '4', '5', '6'] }, '最多选五节课'],
    [{ groupIds: [] }, '选布置给谁'],
    [{ groupIds: Array.from({ length: 41 }, (_, i) => `g${i}`) }, '最多选四十个组'],
    [{ dueOn: '2026-12-30' }, '换个没过的日子'],
    [{}, null],
    [{ letters: 0, lessonIds: ['1'], dueOn: today }, null],
  ])('with %j says %s', (more, words) => {
    expect(missingIn({ ...whole, ...more }, today)).toBe(words)
  })
  it('becomes a plan without what was left out', () => {
    const plan = { title: '看合同', dueOn: null, minLetters: 10, groupIds: ['g1'], text: '' }
    expect(planOf({ ...whole, title: ' 看合同 ' })).toMatchObject(plan)
  })
  it('takes the only group there is, and leaves a choice of two alone', () => {
    expect(withOnlyGroup(emptyTask, [{ id: 'g1' }]).groupIds).toEqual(['g1'])
    expect(withOnlyGroup(emptyTask, [{ id: 'g1' }, { id: 'g2' }]).groupIds).toEqual([])
  })
  it('offers days across the end of a year, and the one of an old draft', () => {
    const days = duesToOffer(now, '2026-12-20').map(({ id, name }) => `${id} ${name}`)
    expect(days.slice(0, 3)).toEqual([' 不定日子', '2026-12-20 12 月 20 日前', '2027-01-03 三天内'])
    expect(duesToOffer(now, '2027-01-03')).toHaveLength(5)
  })
  it('offers branches first where there are many groups, the others by name, and the ticked ones always', () => {
    const group = (i: number, kind: 'branch' | 'studyGroup') => ({
      id: `${kind}-${i}`,
      name: kind === 'branch' ? `第${i}支部` : `第${i}东莞小组`,
      kind,
      members: 9,
    })
    const town = Array.from({ length: 25 }, (_, i) => [group(i, 'branch'), group(i, 'studyGroup')]).flat()
    const first = groupsToOffer(town, ['studyGroup-3'], '')
    expect([first.many, first.hidden, first.options.length]).toEqual([true, 5, 21])
    expect(first.options[0]).toEqual({ id: 'studyGroup-3', name: '第3东莞小组', note: '9 人' })
    expect(groupsToOffer(town, [], '第7东莞').options.map(({ id }) => id)).toEqual(['studyGroup-7'])
  })
  it.each([
    ['土地流转合同.pdf', '土地流转合同'],
    ['a.docx', '资料 a'],
    [`${'长'.repeat(60)}.pptx`, '长'.repeat(40)],
  ])('calls %s %s', (file, name) => {
    expect(materialName(file)).toBe(name)
  })
})

describe('the board of a task', () => {
  const at = '2026-12-31T08:00:00.000+08:00'
  const person = (personId: string, more: Partial<TaskPerson>): TaskPerson => ({
    personId,
    name: personId,
    step: 'done',
    parts: { done: 2, of: 2 },
    reflection: { text: '写的话'.repeat(20), at, checked: 'passed' },
    answer: null,
    ...more,
  })
  const board: Board = {
    title: '看合同',
    text: '',
    dueOn: '2026-12-31',
    minLetters: 10,
    state: 'sent',
    mine: true,
    lessons: ['土地承包'],
    counts,
    people: [
      person('甲', {}),
      person('乙', { answer: { text: '好', at, checked: 'passed' } }),
      person('丙', { step: 'unread', parts: { done: 0, of: 2 }, reflection: null }),
      person('丁', { reflection: { text: '', at, checked: 'held' } }),
    ],
  }
  it('says what is asked, keeps the four numbers apart and puts first whom to answer', () => {
    const view = boardView(board, { now, only: null })
    expect(view.line).toBe('看《土地承包》，写 10 个字以上，今天截止')
    expect(view.tiles.map(({ word, count }) => `${word} ${count}`)).toEqual([
      '未读 1',
      '已读 0',
      '已收到 0',
      '已完成 2',
    ])
    expect(view.unanswered.map(({ name, note }) => [name, note])).toEqual([
      ['甲', `${'写的话'.repeat(13)}写…`],
    ])
    expect(view.people.map(({ note, opens }) => [note, opens])).toEqual([
      ['已完成，写了感言，等您回', true],
      ['已完成，回过了', true],
      ['未读，有 2 样要做', false],
      ['已完成，写了感言，审核员看过您才看得到', false],
    ])
  })
  it('opens the people of one number', () => {
    expect(boardView(board, { now, only: 'unread' })).toMatchObject({
      listTitle: '未读 1 人',
      people: [{ name: '丙' }],
    })
  })
  it('lets a reflection be answered once, and again where the answer was refused', () => {
    const mayAnswer = (more: Partial<TaskPerson>) => personView(person('甲', more), now).mayAnswer
    expect(mayAnswer({})).toBe(true)
    expect(mayAnswer({ answer: { text: '好', at, checked: 'held' } })).toBe(false)
    expect(mayAnswer({ answer: { text: '坏话', at, checked: 'refused' } })).toBe(true)
  })
})
