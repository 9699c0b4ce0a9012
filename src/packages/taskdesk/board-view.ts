import type { OutputOf } from '@contract/core'
import type { TaskPerson, TaskStep, tasks } from '@contract/tasks'
import type { IconName } from '../../components/icon'
import { momentWords } from '../../words/moments'
import { dueWords, partsWords } from '../../words/tasks'
import { type Counts, stepName } from './list-view'

export type Board = OutputOf<typeof tasks.board>

const steps: TaskStep[] = ['unread', 'read', 'received', 'done']
const stepIcon: Record<TaskStep, IconName> = {
  unread: 'unbegun',
  read: 'going',
  received: 'check',
  done: 'done',
}

/** The four numbers apart, in their order. */
export const stepRows = (counts: Counts) =>
  steps.map((state) => ({ state, word: stepName[state], icon: stepIcon[state], count: counts[state] }))

const nameOf = ({ name }: TaskPerson): string => name ?? '一位党员'

/** What is to be done with somebody's reflection. */
const wordsOn = ({ reflection, answer }: TaskPerson): string | null => {
  if (reflection === null) return null
  if (reflection.checked === 'held') return '写了感言，审核员看过您才看得到'
  if (reflection.checked === 'refused') return '感言没通过，等重写'
  if (answer === null) return '写了感言，等您回'
  return answer.checked === 'held' ? '回话等审核员看' : answer.checked === 'refused' ? '回话没通过' : '回过了'
}

export interface BoardRow {
  personId: string
  icon: IconName
  name: string
  note: string
  /** There is something to read. */
  opens: boolean
}

const rowOf = (person: TaskPerson): BoardRow => {
  const said = wordsOn(person)
  const { step, parts, personId } = person
  const done = parts.of < 2 || step === 'done' ? [] : [partsWords(parts)]
  return {
    personId,
    icon: stepIcon[step],
    name: nameOf(person),
    note: [stepName[step], ...done, ...(said ? [said] : [])].join('，'),
    opens: person.reflection?.checked === 'passed',
  }
}

/** As much of a reflection as tells whether to open it. */
const BEGINNING = 40
const beginning = ({ reflection }: TaskPerson): string => {
  const letters = [...(reflection?.text ?? '').replace(/\s+/g, ' ')]
  return letters.length > BEGINNING ? `${letters.slice(0, BEGINNING).join('')}…` : letters.join('')
}

/** A reflection that nobody has answered yet. */
const isUnanswered = ({ reflection, answer }: TaskPerson): boolean =>
  reflection?.checked === 'passed' && (answer === null || answer.checked === 'refused')

export interface BoardView {
  title: string
  line: string
  tiles: ReturnType<typeof stepRows>
  /** 等您回的 3 篇 */
  unanswered: BoardRow[]
  listTitle: string
  people: BoardRow[]
}

/** A task's board: how many stand where, whom to answer first, and the people of one number or of all. */
export function boardView(board: Board, { now, only }: { now: Date; only: TaskStep | null }): BoardView {
  const { people, lessons, minLetters, dueOn } = board
  const shown = only === null ? people : people.filter(({ step }) => step === only)
  const asks = [
    ...(lessons.length > 0 ? [`看${lessons.map((title) => `《${title}》`).join('、')}`] : []),
    ...(minLetters === null ? [] : [`写 ${minLetters} 个字以上`]),
  ].join('，')
  return {
    title: board.title,
    line: [asks, ...(dueOn === null ? [] : [dueWords(dueOn, now)])].join('，'),
    tiles: stepRows(board.counts),
    unanswered: people.filter(isUnanswered).map((person) => ({ ...rowOf(person), note: beginning(person) })),
    listTitle: `${only === null ? '全部' : stepName[only]} ${shown.length} 人`,
    people: shown.map(rowOf),
  }
}

/** What somebody wrote, and what came back. */
export const personView = (person: TaskPerson, now: Date) => ({
  name: nameOf(person),
  text: person.reflection?.text ?? '',
  when: person.reflection ? `${momentWords(person.reflection.at, now)} 写的` : '',
  answer: person.answer && {
    text: person.answer.text || '（别人回的，通过了才看得到）',
    when: `${momentWords(person.answer.at, now)} ${
      { passed: '回的', held: '回的，等审核员看', refused: '回的，没通过，改了再回' }[person.answer.checked]
    }`,
  },
  mayAnswer: isUnanswered(person),
})
