import type { InputOf } from '@contract/core'
import type { SessionKind, sessions } from '@contract/sessions'
import { addDays, dayOf } from '@domain/day'
import { dayWords } from '../../words/moments'

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

const SOON_DAYS = 14
const WEEKDAYS = [...'日一二三四五六']

/** The days one plans for, today first. */
export const daysToOffer = (now: Date): { id: string; name: string }[] =>
  Array.from({ length: SOON_DAYS }, (_, i) => {
    const id = addDays(dayOf(now), i)
    const near = ['今天', '明天', '后天'][i]
    return { id, name: `${near ?? dayWords(id)} 周${WEEKDAYS[new Date(`${id}T00:00:00Z`).getUTCDay()]}` }
  })

interface OfferedTopic {
  id: string
  minutes: number
}

/** How the topics share the time: each as long as it takes, and all shorter alike when that is too long. */
function topicMinutes(topics: readonly OfferedTopic[], whole: number): Plan['topics'] {
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

/** The plan as the server takes it. */
export function planOf(form: CallForm, topics: readonly OfferedTopic[]): Plan {
  const minutes = Number(form.minutes)
  const chosen = form.topicIds.flatMap((id) => topics.find((topic) => topic.id === id) ?? [])
  const followUp = Number(form.followUp)
  return {
    kind: form.kind,
    title: form.title.trim(),
    place: form.kind === 'online' ? '手机上参加' : form.place.trim(),
    startsAt: `${form.day}T${form.clock}:00.000+08:00`,
    minutes,
    topics: topicMinutes(chosen, minutes),
    hostIds: form.hostIds,
    invited: form.invited,
    homework: form.homework.trim() || null,
    followUpOn: followUp > 0 ? addDays(form.day, followUp) : null,
    link: form.kind === 'online' ? form.link.trim() : null,
  }
}
