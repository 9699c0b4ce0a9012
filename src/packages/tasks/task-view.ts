import type { Category } from '@contract/categories'
import type { TaskView } from '@contract/tasks'
import { lettersIn } from '@domain/letters'
import type { IconName } from '../../components/icon'
import { momentWords } from '../../words/moments'
import { clockText, doneText, roughText } from '../../words/spans-of-time'
import { dueWords, partsWords } from '../../words/tasks'

/** What the queue tells of one of its items. */
interface Item {
  operation: string
  input: object
  state: 'waiting' | 'sending' | 'refused' | 'expired'
}

interface LessonRow {
  id: string
  category: Category
  title: string
  note: string
  atSec: number
}

interface Said {
  kind: 'info' | 'warn' | 'danger'
  icon: IconName
  title: string
  line: string
}

export interface TaskPage {
  title: string
  line: string
  /** Null of a task that has no parts. */
  parts: { words: string; percent: number } | null
  lessons: LessonRow[]
  /** The lesson to go on with, and the words of its button. */
  goOn: { id: string; atSec: number; words: string } | null
  receive: { words: string; off: boolean } | null
  /** When 已收到 was said; null before. */
  noted: string | null
  reflection: ReflectionView | null
  /** Which of the page's buttons is the filled one. */
  main: 'watch' | 'write' | 'receive' | null
}

export interface ReflectionView {
  /** What became of what was handed in; null before that. */
  said: Said | null
  /** As it was handed in last. */
  text: string | null
  /** May be written, or written anew. */
  open: boolean
  /** Has to be written before the task is done. */
  due: boolean
}

const pending = ({ state }: Item): boolean => state === 'waiting' || state === 'sending'

/** What was handed in about a task and has not been answered, the newest. */
const waitingOf = (items: readonly Item[], operation: string, taskId: string): { text?: string } | null => {
  const mine = items.filter(
    (item) =>
      pending(item) && item.operation === operation && (item.input as { taskId?: string }).taskId === taskId,
  )
  return (mine.at(-1)?.input as { text?: string } | undefined) ?? null
}

const checkedWords: Record<NonNullable<TaskView['reflection']>['checked'], Said> = {
  passed: { kind: 'info', icon: 'done', title: '感言交上了', line: '指导员看得到。没回您以前，还能改。' },
  held: { kind: 'info', icon: 'clock', title: '正在核对', line: '算您交了，核对过了指导员就看得到。' },
  refused: { kind: 'danger', icon: 'alert', title: '感言没通过', line: '里面有不合适的话，改一改再交。' },
}
const keptWords: Said = { kind: 'warn', icon: 'offline', title: '感言存在手机里了', line: '连上就交。' }

function reflectionOf(view: TaskView, items: readonly Item[]): ReflectionView | null {
  if (view.minLetters === null) return null
  const waiting = waitingOf(items, 'tasks.handIn', view.id)
  const { reflection, answer } = view
  if (waiting) return { said: keptWords, text: waiting.text ?? '', open: false, due: false }
  if (!reflection) return { said: null, text: null, open: true, due: true }
  const refused = reflection.checked === 'refused'
  const said = answer ? null : checkedWords[reflection.checked]
  return { said, text: reflection.text, open: answer === null, due: refused }
}

type Lesson = TaskView['lessons'][number]

const lessonNote = ({ done, watchedSec, durationSec }: Lesson): string => {
  if (done) return '看完了'
  return watchedSec > 0
    ? `看了 ${doneText(watchedSec)}，共 ${roughText(durationSec)}`
    : roughText(durationSec)
}

/**
 * A task's page out of what the server said and what waits on this phone.
 * @param positionOf where this phone stopped in a lesson, given what the server knows
 */
export function taskPage(
  view: TaskView,
  items: readonly Item[],
  { now, positionOf }: { now: Date; positionOf: (lessonId: string, knownSec: number) => number },
): TaskPage {
  const lessons = view.lessons.map((lesson) => ({
    id: lesson.id,
    category: lesson.category,
    title: lesson.title,
    note: lessonNote(lesson),
    atSec: positionOf(lesson.id, lesson.positionSec),
  }))
  const undone = view.lessons.findIndex(({ done }) => !done)
  const next = lessons[undone]
  const reflection = reflectionOf(view, items)
  const { done, of } = view.parts
  const noted = view.receivedAt !== null
  const waits = !noted && waitingOf(items, 'tasks.receive', view.id) !== null
  return {
    title: view.title,
    line: [`${view.from}布置的`, ...(view.dueOn === null ? [] : [dueWords(view.dueOn, now)])].join('，'),
    parts:
      of === 0
        ? null
        : {
            words: done === of ? '都做完了' : partsWords(view.parts),
            percent: Math.round((done * 100) / of),
          },
    lessons,
    goOn: next ? { ...next, words: next.atSec > 0 ? `从 ${clockText(next.atSec)} 接着看` : '从头看' } : null,
    receive: noted ? null : { words: waits ? '已收到，连上就交' : '我已收到', off: waits },
    noted: view.receivedAt && `${momentWords(view.receivedAt, now)} 您说已收到。`,
    reflection,
    main: next ? 'watch' : reflection?.due ? 'write' : noted || waits || of > 0 ? null : 'receive',
  }
}

/**
 * What the button under a reflection says, and whether it can be pressed.
 * @example writeWords('合同', 10).words // '再写 8 个字'
 */
export const writeWords = (text: string, least: number): { words: string; off: boolean } => {
  const missing = least - lettersIn(text)
  return missing > 0 ? { words: `再写 ${missing} 个字`, off: true } : { words: '交感言', off: false }
}
