import type { Action } from './actions'

const INSTRUCTOR = 'o-luo-xiaoman'
const REVIEWER = 'o-shen-ruogu'
const GROUP = 'n-b01-s1'
const TASK = 'task-family-talk'

/** What those do who set tasks, and who review. */
export const taskDeskActions: Action[] = [
  {
    says: 'an instructor opens the tasks of the group',
    who: INSTRUCTOR,
    operation: 'tasks.planning',
    input: () => ({ nodeId: GROUP }),
  },
  {
    says: 'sets one',
    who: INSTRUCTOR,
    operation: 'tasks.send',
    input: () => ({
      key: 'bench-task-1',
      nodeId: GROUP,
      plan: {
        title: '看合同，写两句',
        text: '',
        lessonIds: ['l-land-lease'],
        materials: [],
        groupIds: [GROUP],
        dueOn: null,
        minLetters: 10,
      },
    }),
  },
  {
    says: 'opens the board of a task for 16',
    who: INSTRUCTOR,
    operation: 'tasks.board',
    input: () => ({ nodeId: GROUP, taskId: TASK }),
  },
  {
    says: 'the secretary opens a board of the branch',
    who: 'o-tian-jiawang',
    operation: 'tasks.board',
    input: () => ({ nodeId: 'n-b01', taskId: TASK }),
  },
  {
    says: 'a reviewer opens the queue',
    who: REVIEWER,
    operation: 'reviews.queue',
    input: () => ({ after: null }),
  },
  {
    says: 'accepts study done elsewhere',
    who: REVIEWER,
    operation: 'reviews.decide',
    input: () => ({ key: 'bench-review-1', id: 'o-outside-1', refuse: null, minutes: 30 }),
  },
]
