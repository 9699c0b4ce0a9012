import type { BoardLine, ContactHow, Message, Outcome } from '@contract/messages'
import type { IconName } from '../../components/icon'
import { dayWords, momentWords } from '../../words/moments'
import { outcomeWords, purposeWords } from '../../words/reminders'

export interface BoardCard {
  key: string
  title: string
  /** 昨天 19:32 · 提醒到的人里 5 人三天内学了 */
  note: string
  counts: { outcome: Outcome; name: string; icon: IconName; count: number }[]
}

const order: readonly Outcome[] = [
  'sent',
  'contacted',
  'noGrant',
  'refused',
  'returned',
  'unknown',
  'waiting',
]

/** All reminders for one purpose in one window, as numbers that open. */
export function boardCard(
  { purpose, window, subject, at, counts, studied }: BoardLine,
  now: Date,
): BoardCard {
  const reached = counts.sent + counts.contacted
  const after =
    reached === 0
      ? ''
      : studied === null
        ? '，满三天看有几人学了'
        : `，提醒到的 ${reached} 人里 ${studied} 人三天内学了`
  return {
    key: `${purpose} ${window}`,
    title: `${subject === '' ? purposeWords[purpose].name : subject}，${counts.planned} 人`,
    note: `${momentWords(at, now)}${after}`,
    counts: order
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({ outcome, ...outcomeWords[outcome], count: counts[outcome] })),
  }
}

/** What was reminded meanwhile moves the older lines down, so that one may come twice: the newer word counts. */
export const withOlder = (newest: readonly BoardLine[], older: readonly BoardLine[]): BoardLine[] => {
  const key = ({ purpose, window }: BoardLine) => `${purpose} ${window}`
  const lines = new Map(newest.map((line) => [key(line), line]))
  for (const line of older) if (!lines.has(key(line))) lines.set(key(line), line)
  return [...lines.values()]
}

/** How somebody was reached otherwise, as one taps it. */
export const ways: { how: ContactHow; words: string }[] = [
  { how: 'phone', words: '打了电话' },
  { how: 'group', words: '在群里说了' },
  { how: 'visit', words: '上门了' },
]

/** @example contactNote({ how: 'phone', on: '2026-12-15' }) // '12 月 15 日打了电话' */
export const contactNote = ({ how, on }: NonNullable<Message['contacted']>): string =>
  `${dayWords(on)}${ways.find((way) => way.how === how)!.words}`

/**
 * What a secretary reads of those whose names are their instructor's.
 * @example inGroupsWords({ people: [], inGroups: 3 }) // '这 3 人都在小组里，名字由指导员看。'
 */
export const inGroupsWords = ({
  people,
  inGroups,
}: {
  people: readonly unknown[]
  inGroups: number
}): string =>
  people.length === 0
    ? `这 ${inGroups} 人都在小组里，名字由指导员看。`
    : `没分组的在这里；另外 ${inGroups} 人在小组里，名字由指导员看。`
