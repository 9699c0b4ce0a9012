import type { Category } from '@contract/categories'
import type { OutputOf } from '@contract/core'
import type { RuleChange, seasons, TopicRow } from '@contract/seasons'

type Mode = RuleChange['mode']

/** The topics of one category; the longest-known order, by title. */
export const topicRows = ({ topics }: OutputOf<typeof seasons.topics>, category: Category) =>
  topics
    .filter((topic) => topic.category === category)
    .map((topic) => ({ topic, title: topic.title, note: topicNote(topic) }))

const topicNote = ({ minutes, lessons }: TopicRow): string =>
  lessons === 0 ? `记满是 ${minutes} 分钟，还没有课` : `记满是 ${minutes} 分钟，${lessons} 节课`

export interface ModeView {
  id: Mode
  name: string
  note: string
}

/** The two ways of changing what a topic is worth, and what each does to whom. */
export const modesOf = (before: number, after: number): ModeView[] => [
  {
    id: 'forward',
    name: '往后算',
    note:
      after < before
        ? `记下的都不动。以后学的人最多记 ${after} 分钟。`
        : `记下的都不动。接着学的人，最多能记到 ${after} 分钟。`,
  },
  {
    id: 'recompute',
    name: '重新算一遍',
    note:
      after < before
        ? `学过的人也按 ${after} 分钟重算，记得比这多的会退回一些。各人在“我的”里看得到这一笔“规则调整”。`
        : `学过的人也按 ${after} 分钟重算，学得够久的会补上。各人在“我的”里看得到这一笔“规则调整”。`,
  },
]

export interface TopicForm {
  minutes: number
  mode: Mode | null
  reason: string
}

/** What is still missing, in the words of the button; null when it can be handed in. */
export function missingInTopic({ minutes }: Pick<TopicRow, 'minutes'>, form: TopicForm): string | null {
  if (form.minutes === minutes) return '先改分钟数'
  if (form.mode === null) return '选一种算法'
  return form.reason.trim().length < 2 ? '写上为什么' : null
}

export interface NewTopic {
  title: string
  category: Category
  minutes: number
}

export function missingInNew({ title }: NewTopic): string | null {
  const length = title.trim().length
  if (length < 2) return '先起个名字'
  return length > 40 ? '名字最多 40 个字' : null
}
