import type { Action, Before } from './actions'

const INSTRUCTOR = 'o-luo-xiaoman'
const nodeId = 'n-b01-s1'
const audience = { purpose: 'task', taskId: 'task-contract', until: 'done' }
const chosen = ({ people = [] }: Before) => people.map(({ personId }) => personId)

export const reminderActions: Action[] = [
  { says: 'a member opens 消息', operation: 'reminders.inbox', input: () => ({ before: null }) },
  {
    says: 'what was said to WeChat is told',
    operation: 'reminders.accepted',
    input: () => ({
      key: 'bench-accept',
      results: [{ template: 'task', result: 'accept', always: null }],
    }),
  },
  {
    says: 'an instructor looks who of 16 would be reminded',
    who: INSTRUCTOR,
    operation: 'reminders.preview',
    input: () => ({ nodeId, audience }),
  },
  {
    says: 'and reminds them',
    who: INSTRUCTOR,
    operation: 'reminders.send',
    input: (before) => ({ key: 'bench-remind', nodeId, audience, personIds: chosen(before), note: null }),
  },
  {
    says: 'and opens the board',
    who: INSTRUCTOR,
    operation: 'reminders.board',
    input: () => ({ nodeId }),
  },
]
