import type { OutputOf } from '@contract/core'
import type { TaskState, TaskStep, tasks } from '@contract/tasks'
import { dayOf } from '@domain/day'
import type { IconName } from '../../components/icon'
import { dayWords, nearDayWords } from '../../words/moments'

export type Planning = OutputOf<typeof tasks.planning>
export type SentTask = Planning['tasks'][number]
export type Counts = NonNullable<SentTask['counts']>

/** The four steps as whoever set the task counts them (FIELD row 4). */
export const stepName: Record<TaskStep, string> = {
  unread: '未读',
  read: '已读',
  received: '已收到',
  done: '已完成',
}

/** What a state means for whoever sent it; null where it takes its course. */
export const stateWords: Record<TaskState, { title: string; line: string } | null> = {
  sent: null,
  held: { title: '等审核员看', line: '有的话要人再看一眼，放行了大家才看得到。' },
  refused: { title: '审核员没放行', line: '改一改里面的话，再布置一次。' },
  withdrawn: { title: '收回了', line: '大家看不到了，做过的都还在。' },
}

/** @example countWords({ asked: 16, unread: 9, read: 3, received: 2, done: 2 }) // '16 人，做完 2 人，没看的 9 人' */
export const countWords = ({ asked, done, unread }: Counts): string =>
  [`${asked} 人`, `做完 ${done} 人`, ...(unread > 0 ? [`没看的 ${unread} 人`] : [])].join('，')

const iconOf = ({ state, counts }: SentTask): IconName => {
  if (state === 'held') return 'clock'
  if (state !== 'sent') return 'close'
  return counts !== null && counts.asked > 0 && counts.done === counts.asked ? 'done' : 'going'
}

/** A task in the list of its place. */
export function sentRow(task: SentTask, now: Date): { icon: IconName; title: string; note: string } {
  const { title, state, asked, counts, at, dueOn } = task
  const said = stateWords[state]
  const due = dueOn === null ? [] : [`${dayWords(dueOn)}前`]
  const note = said ? [said.title] : [counts ? countWords(counts) : `${asked} 人`, ...due]
  return { icon: iconOf(task), title, note: [...note, `${nearDayWords(dayOf(at), now)}布置`].join('，') }
}
