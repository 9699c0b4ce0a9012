import type { RefuseReason } from '@contract/reviews'
import type { OutsideLine, TaskCard, TaskStep } from '@contract/tasks'
import { dayOf } from '@domain/day'
import { categoryName } from '../components/category'
import type { IconName } from '../components/icon'
import { dayWords } from './moments'
import { doneText } from './spans-of-time'

export const TASKS_URL = '/packages/tasks/index'
export const OUTSIDE_URL = '/packages/tasks/outside'
export const taskUrl = (id: string): string => `/packages/tasks/task?id=${id}`

/** What goes to a chat: the task by its id, which only opens for whom it is asked of. */
export const taskShare = (task: Pick<TaskCard, 'id' | 'title'> | null) =>
  task ? { title: task.title, path: taskUrl(task.id) } : { title: '屋场云', path: '/pages/today/index' }

const stepWords: Record<TaskStep, string> = {
  unread: '还没看',
  read: '看过了',
  received: '已收到',
  done: '做完了',
}

const daysTo = (day: string, now: Date): number => (Date.parse(day) - Date.parse(dayOf(now))) / 86_400_000

/**
 * By when, as one says it.
 * @example dueWords('2026-12-16', new Date('2026-12-15T11:30:00Z')) // '明天截止'
 */
export const dueWords = (dueOn: string, now: Date): string => {
  const days = daysTo(dueOn, now)
  if (days === 0) return '今天截止'
  if (days === 1) return '明天截止'
  return days > 0 ? `${dayWords(dueOn)}前` : `过了 ${-days} 天，还能做`
}

/** @example partsWords({ done: 1, of: 2 }) // '2 样做了 1 样' */
export const partsWords = ({ done, of }: TaskCard['parts']): string =>
  done === 0 ? `有 ${of} 样要做` : `${of} 样做了 ${done} 样`

interface TaskRow {
  icon: IconName
  title: string
  note: string
}

/** A task in a list: what it is, how one stands to it, by when, and what is left. */
export function taskRow(card: TaskCard, now: Date): TaskRow {
  const { title, dueOn, step, parts, answered } = card
  if (answered) return { icon: 'lamp', title, note: '指导员回您了，点开看' }
  if (step === 'done') return { icon: 'done', title, note: stepWords.done }
  const note = [stepWords[step], partsWords(parts), ...(dueOn === null ? [] : [dueWords(dueOn, now)])]
  return { icon: step === 'unread' ? 'unbegun' : 'going', title, note: note.join('，') }
}

const refuseWords: Record<RefuseReason, string> = {
  unclear: '照片看不清是什么，重拍一张再交',
  alreadyCredited: '这一段已经记过学时了',
  notTraining: '这不算培训，没法记学时',
  outOfSeason: '不在这一季的日子里',
  improper: '里面有不合适的话或照片，改了再交',
}

/** @example refusedWords('unclear') // '照片看不清是什么，重拍一张再交' */
export const refusedWords = (reason: string | null): string =>
  refuseWords[reason as RefuseReason] ?? '审核员没有收'

const outsideState: Record<OutsideLine['state'], (line: OutsideLine) => string> = {
  waiting: () => '等审核员看',
  accepted: ({ creditedSec }) => `收下了，记上 ${doneText(creditedSec)}`,
  refused: ({ reason }) => `没收：${refusedWords(reason)}`,
}
const outsideIcon: Record<OutsideLine['state'], IconName> = {
  waiting: 'clock',
  accepted: 'done',
  refused: 'alert',
}

/** Study elsewhere in a list: when, how long, and what became of it. */
export const outsideRow = (line: OutsideLine): TaskRow => ({
  icon: outsideIcon[line.state],
  title: line.what,
  note: `${dayWords(line.on)}，${categoryName[line.category]}，${line.minutes} 分钟。${outsideState[line.state](line)}`,
})
