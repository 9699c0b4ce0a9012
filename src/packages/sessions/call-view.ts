import type { InputOf, OutputOf } from '@contract/core'
import type { SessionKind, SessionView, sessions } from '@contract/sessions'
import { addDays, dayOf } from '@domain/day'
import { clockOf, dayWords } from '../../words/moments'

type Plan = InputOf<typeof sessions.create>['plan']

/** What was filled in so far, as it stands in the fields. */
export interface CallForm {
  kind: SessionKind
  title: string
  place: string
  day: string
  clock: string
  minutes: string
  topicIds: string[]
  hostIds: string[]
  invited: string[]
  homework: string
  /** Days until somebody comes back to look; empty for no follow-up. */
  followUp: string
  link: string
}

export const emptyForm = (now: Date): CallForm => ({
  kind: 'courtyard',
  title: '',
  place: '',
  day: addDays(dayOf(now), 1),
  clock: '19:30',
  minutes: '60',
  topicIds: [],
  hostIds: [],
  invited: [],
  homework: '',
  followUp: '',
  link: '',
})

const DAY_MS = 24 * 60 * 60_000
const ONLINE_PLACE = '手机上参加'

/** A session that was called, as it stands in the fields. */
export const formOf = (view: SessionView): CallForm => {
  const day = dayOf(view.startsAt)
  const { followUpOn } = view
  return {
    kind: view.kind,
    title: view.title,
    place: view.kind === 'online' ? '' : view.place,
    day,
    clock: clockOf(view.startsAt),
    minutes: String(view.minutes),
    topicIds: view.topics.map(({ topicId }) => topicId),
    hostIds: view.hosts.map(({ personId }) => personId),
    invited: view.invited,
    homework: view.homework ?? '',
    followUp: followUpOn === null ? '' : String((Date.parse(followUpOn) - Date.parse(day)) / DAY_MS),
    link: view.link ?? '',
  }
}

const SOON_DAYS = 14
const WEEKDAYS = [...'日一二三四五六']

/** The days one plans for, today first, and the one that was chosen before wherever it lies. */
export const daysToOffer = (now: Date, chosen: string): { id: string; name: string }[] => {
  const soon = Array.from({ length: SOON_DAYS }, (_, i) => addDays(dayOf(now), i))
  return [...new Set([...soon, chosen])].sort().map((id) => {
    const near = ['今天', '明天', '后天'][soon.indexOf(id)]
    return { id, name: `${near ?? dayWords(id)} 周${WEEKDAYS[new Date(`${id}T00:00:00Z`).getUTCDay()]}` }
  })
}

const FOLLOW_UPS = [
  { id: '', name: '不用回访' },
  { id: '7', name: '一周后回来看' },
  { id: '30', name: '一个月后回来看' },
]

/** When somebody comes back to look, and what was said before. */
export const followUpsToOffer = (chosen: string): { id: string; name: string }[] =>
  FOLLOW_UPS.some(({ id }) => id === chosen)
    ? FOLLOW_UPS
    : [...FOLLOW_UPS, { id: chosen, name: `${chosen} 天后回来看` }]

type Planning = OutputOf<typeof sessions.planning>
interface Named {
  id: string
  name: string
  note?: string
}
export interface Offers {
  topics: (Omit<Planning['topics'][number], 'category'> & {
    category: Planning['topics'][number]['category'] | null
  })[]
  hosts: Named[]
  invitable: Named[]
}

const without = <T extends { id: string }>(some: readonly T[], known: readonly { id: string }[]): T[] =>
  some.filter(({ id }) => !known.some((one) => one.id === id))

/** What the form offers, and what a session has already though it wouldn't be offered. */
export function offersOf(planning: Planning, view: SessionView | null): Offers {
  const { topics } = planning
  const hosts = planning.hosts.map(({ personId: id, name }) => ({ id, name: name ?? '' }))
  const had = (view?.topics ?? []).map(({ topicId: id, ...topic }) => ({ ...topic, id, category: null }))
  const hosted = (view?.hosts ?? []).map(({ personId: id, name }) => ({ id, name: name ?? '' }))
  return {
    topics: [...topics, ...without(had, topics)],
    hosts: [...hosts, ...without(hosted, hosts)],
    invitable: planning.invitable.map(({ id, name, members }) => ({ id, name, note: `${members} 人` })),
  }
}

interface Timed {
  id: string
  minutes: number
}

/** How the topics share the time: each as long as it takes, and all shorter alike when that is too long. */
function topicMinutes(topics: readonly Timed[], whole: number): Plan['topics'] {
  const sum = topics.reduce((all, { minutes }) => all + minutes, 0)
  const share = Math.min(1, whole / Math.max(1, sum))
  return topics.map(({ id, minutes }) => ({ topicId: id, minutes: Math.max(5, Math.floor(minutes * share)) }))
}

/** What is still missing, in the words of the button; null when the plan is whole. */
export function missingIn(form: CallForm): string | null {
  const minutes = Number(form.minutes)
  if (form.topicIds.length === 0) return '先选学什么'
  if (form.topicIds.length > 4) return '最多学四个课题'
  if (form.title.trim().length < 2) return '起个名字'
  if (form.kind !== 'online' && form.place.trim().length < 2) return '写上在哪里'
  if (form.kind === 'online' && !/^https:\/\/\S+$/.test(form.link.trim())) return '贴上入会的链接'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.clock)) return '时间写成 19:30 这样'
  if (!(minutes >= 10 && minutes <= 480)) return '时长 10 到 480 分钟'
  if (form.hostIds.length === 0) return '选谁来主持'
  return form.invited.length === 0 ? '选请哪些人' : null
}

/**
 * The plan as the server takes it.
 * @param before the session that is changed: with the same topics in the same time each keeps its minutes
 */
export function planOf(form: CallForm, topics: readonly Timed[], before: SessionView | null = null): Plan {
  const minutes = Number(form.minutes)
  const chosen = form.topicIds.flatMap((id) => topics.find((topic) => topic.id === id) ?? [])
  const same = before?.minutes === minutes && formOf(before).topicIds.join() === form.topicIds.join()
  const followUp = Number(form.followUp)
  return {
    kind: form.kind,
    title: form.title.trim(),
    place: form.kind === 'online' ? ONLINE_PLACE : form.place.trim(),
    startsAt: `${form.day}T${form.clock}:00.000+08:00`,
    minutes,
    topics: same
      ? before.topics.map(({ topicId, minutes }) => ({ topicId, minutes }))
      : topicMinutes(chosen, minutes),
    hostIds: form.hostIds,
    invited: form.invited,
    homework: form.homework.trim() || null,
    followUpOn: followUp > 0 ? addDays(form.day, followUp) : null,
    link: form.kind === 'online' ? form.link.trim() : null,
  }
}
