import type { InputOf, OutputOf } from '@contract/core'
import type { sessions, VisitLine } from '@contract/sessions'
import { addDays, dayOf } from '@domain/day'
import { dayWords, nearDayWords } from '../../words/moments'
import { doneText } from '../../words/spans-of-time'

type Known = OutputOf<typeof sessions.visits>
type Logged = Omit<InputOf<typeof sessions.logVisit>, 'key'>

export interface VisitForm {
  personIds: string[]
  topicIds: string[]
  day: string
  minutes: string
  suggestion: string
  wish: boolean
}

export const emptyVisit = (now: Date): VisitForm => ({
  personIds: [],
  topicIds: [],
  day: dayOf(now),
  minutes: '30',
  suggestion: '',
  wish: false,
})

const BACK_DAYS = 7

/** Today and the week before it. */
export const visitDays = (now: Date): { id: string; name: string }[] =>
  Array.from({ length: BACK_DAYS }, (_, i) => {
    const id = addDays(dayOf(now), -i)
    return { id, name: nearDayWords(id, now) }
  })

/** More would not be read but scrolled past; a name finds everybody. */
const SHOWN = 20

/** Whom one may tick: those already ticked first, then whoever the typed name fits. */
export function peopleToOffer(known: Known['people'], chosen: readonly string[], find: string) {
  const fits = ({ name }: Known['people'][number]) => find === '' || name?.includes(find)
  const ticked = known.filter(({ personId }) => chosen.includes(personId))
  const others = known.filter((person) => !chosen.includes(person.personId) && fits(person))
  const options = [...ticked, ...others.slice(0, SHOWN)].map(({ personId, name, at }) => ({
    id: personId,
    name: name ?? '',
    note: at,
  }))
  return { options, hidden: Math.max(0, others.length - SHOWN) }
}

/** What is still missing, in the words of the button; null when the visit can be handed in. */
export function missingIn(form: VisitForm): string | null {
  const minutes = Number(form.minutes)
  if (form.personIds.length === 0) return '先选看了谁'
  if (form.personIds.length > 6) return '一次最多记六个人'
  if (form.topicIds.length === 0) return '选一个课题'
  if (form.topicIds.length > 3) return '最多三个课题'
  return minutes >= 5 && minutes <= 240 ? null : '每个课题 5 到 240 分钟'
}

/**
 * A visit as the server takes it: of today at this moment, of another day at its noon.
 */
export function visitOf(form: VisitForm, nowAt: string): Logged {
  const suggestion = form.suggestion.trim()
  return {
    at: form.day === dayOf(nowAt) ? nowAt : `${form.day}T12:00:00.000+08:00`,
    personIds: form.personIds,
    topics: form.topicIds.map((topicId) => ({ topicId, minutes: Number(form.minutes) })),
    suggestion: suggestion === '' ? null : suggestion,
    wish: suggestion !== '' && form.wish,
  }
}

const suggestionWords = ({ suggestion, suggestionState, wish }: VisitLine): string => {
  if (suggestion === null) return ''
  if (suggestionState === 'held') return `。“${suggestion}”还在核对`
  if (suggestionState === 'refused') return '。建议里有不合适的话，没往下转'
  return `。“${suggestion}”${wish ? '，要转给村里' : ''}`
}

/** One visit in the list of one's own. */
export const visitRow = (line: VisitLine): { title: string; note: string } => ({
  title: `${dayWords(line.on)}看了${line.people.map(({ name }) => name ?? '一位党员').join('、')}`,
  note: `${line.topics.map(({ title, minutes }) => `${title} ${minutes} 分钟`).join('，')}，记上 ${doneText(
    line.people.reduce((sum, { creditedSec }) => sum + creditedSec, 0),
  )}${suggestionWords(line)}`,
})
