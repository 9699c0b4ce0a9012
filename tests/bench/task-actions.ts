import type { Action } from './actions'

const at = '2026-12-15T19:31:00.000+08:00'
const taskId = 'task-contract'

export const taskActions: Action[] = [
  { says: 'a member opens 学习任务', operation: 'tasks.mine', input: () => ({}) },
  { says: 'and one task of it', operation: 'tasks.open', input: () => ({ key: 'bench-task-1', taskId }) },
  {
    says: 'says 我已收到',
    operation: 'tasks.receive',
    input: () => ({ key: 'bench-task-2', taskId, at }),
  },
  {
    says: 'hands a reflection in',
    operation: 'tasks.handIn',
    input: () => ({ key: 'bench-task-3', taskId, at, text: '我家的地包给合作社，合同还有三年。' }),
  },
  {
    says: 'hands study elsewhere in, with a picture',
    operation: 'tasks.handInOutside',
    picture: 'outside',
    input: ({ file = '' }) => ({
      ...{ key: 'bench-task-4', on: '2026-12-12', what: '县里平台上的果树剪枝课', category: 'skill' },
      ...{ minutes: 45, photo: file },
    }),
  },
  { says: 'a member opens 我的资料', operation: 'people.myData', input: () => ({}) },
]
