import type { Category } from '@contract/categories'
import type { LessonCard } from '@contract/lesson'
import type { SessionCard } from '@contract/sessions'
import type { DutyView, Home, MemberStudy, SeasonView } from '@contract/study'
import type { TaskCard } from '@contract/tasks'
import { dayOf } from '@domain/day'
import { hoursText, missingText, panesOf } from '@domain/hours'
import { categoryName } from '../../components/category'
import type { RoomView } from '../../components/house'
import { type DeskRole, deskKey, desksOf, deskUrl } from '../../first-paint/desks'
import { dayWords, greetingAt, momentWords } from '../../words/moments'
import { type ContinueView, continueView } from './continue-view'
import { dutyWords } from './duty-words'

interface SeasonFacts {
  /** 9.5 */
  hours: string
  /** 16 */
  required: string
  sentence: string
  rooms: RoomView[]
  name: string
  span: string
}

/** A desk of whoever has one. */
export interface DeskRow {
  key: string
  title: string
  note: string
  url: string
}

export interface MemberView {
  kind: 'member'
  greeting: string
  group: string
  branch: string
  /** Null between seasons. */
  season: SeasonFacts | null
  /** Null once everything has been watched. */
  lesson: ContinueView | null
  lastCredit: string
  desks: DeskRow[]
  session: SessionCard | null
  /** What one meant to come to and was called off. */
  calledOff?: SessionCard | undefined
  task: TaskCard | null
}

export type TodayView =
  | { kind: 'notSetUp' }
  | { kind: 'unbound'; town: string }
  | { kind: 'duties'; greeting: string; duties: string[]; desks: DeskRow[] }
  | MemberView

/** What the view depends on beside the data. */
export interface Circumstances {
  now: Date
  /** In 关怀 a sentence keeps to the fact. */
  care: boolean
}

const creditedIn = (study: MemberStudy, category: Category): number =>
  study.credited.byCategory.find((credited) => credited.category === category)?.sec ?? 0

const roomsOf = (study: MemberStudy, season: SeasonView, care: boolean): RoomView[] =>
  season.rooms.map(({ category, requiredSec }) => {
    const sec = creditedIn(study, category)
    const full = sec >= requiredSec
    return {
      category,
      name: categoryName[category],
      full,
      missing: full ? (care ? '够了' : '学够了') : `还差 ${missingText(sec, requiredSec, season.secPerHour)}`,
      panes: panesOf(sec, requiredSec, season.secPerHour),
    }
  })

/** Hours beyond a room's need fill no other room: whichever is larger, the whole or the rooms together, is missing. */
const missingSecOf = (study: MemberStudy, season: SeasonView): { sec: number; byRooms: boolean } => {
  const whole = Math.max(0, season.requiredSec - study.credited.totalSec)
  const rooms = season.rooms.reduce(
    (sum, room) => sum + Math.max(0, room.requiredSec - creditedIn(study, room.category)),
    0,
  )
  return rooms > whole ? { sec: rooms, byRooms: true } : { sec: whole, byRooms: false }
}

const sentenceOf = (study: MemberStudy, season: SeasonView, { now, care }: Circumstances): string => {
  const today = dayOf(now)
  const missing = missingSecOf(study, season)
  const hours = missingText(0, missing.sec, season.secPerHour)
  if (missing.sec === 0) return care ? '都学满了。' : '都学满了，间间屋都亮着灯。'
  if (today < season.opensOn)
    return `${dayWords(season.opensOn)}开学，${dayWords(season.closesOn)}前学满就行。`
  if (today > season.closesOn) return `${dayWords(season.closesOn)}已经结束，还差 ${hours} 学时。`
  const short = `${missing.byRooms ? '各屋加起来' : ''}还差 ${hours}`
  if (care) return `${short}，${dayWords(season.closesOn)}前学满。`
  return `${short} 学时，${dayWords(season.closesOn)}前学满就行。`
}

const seasonFacts = (study: MemberStudy, season: SeasonView, around: Circumstances): SeasonFacts => ({
  hours: hoursText(study.credited.totalSec, season.secPerHour),
  required: hoursText(season.requiredSec, season.secPerHour),
  sentence: sentenceOf(study, season, around),
  rooms: roomsOf(study, season, around.care),
  name: season.name,
  span: `${dayWords(season.opensOn)}到 ${dayWords(season.closesOn)}`,
})

/** Seconds of one 学时 on a day that takes playback; before and after those days a lesson promises nothing. */
const creditedNow = (season: SeasonView | null, now: Date): number | null => {
  const today = dayOf(now)
  return season && season.opensOn <= today && today <= season.closesOn ? season.secPerHour : null
}

const deskWords: Record<DeskRole, string> = {
  representative: '看看邻里的心愿',
  helper: '看看帮帮队的心愿',
  instructor: '看看我带的小组',
  secretary: '看看我管的支部',
  reviewer: '看看等我审的',
  organiser: '看看全镇',
  countyViewer: '看看全镇的数',
}

const desksIn = (duties: readonly DutyView[]): DeskRow[] =>
  desksOf(duties).map((desk) => ({
    key: deskKey(desk),
    title: deskWords[desk.role],
    note: desk.name,
    url: deskUrl(desk),
  }))

const lessonOf = (
  lesson: LessonCard | null,
  { season }: MemberStudy,
  { now, care }: Circumstances,
): ContinueView | null => lesson && continueView(lesson, { secPerHour: creditedNow(season, now), care })

type Waiting = Pick<Home, 'resume' | 'next' | 'nextSession' | 'task'>

const memberView = (
  { name, duties }: NonNullable<Home['person']>,
  study: MemberStudy,
  { resume, next, nextSession: session, task }: Waiting,
  around: Circumstances,
): MemberView => ({
  kind: 'member',
  greeting: `${name}，${greetingAt(around.now)}`,
  group: study.group ?? '还没分到学习小组',
  branch: study.branch,
  season: study.season && seasonFacts(study, study.season, around),
  lesson: lessonOf(resume ?? next, study, around),
  lastCredit: study.credited.lastAt
    ? momentWords(study.credited.lastAt, around.now)
    : '还没有，学满半个学时亮半扇窗',
  desks: desksIn(duties),
  session,
  task,
})

/** What 今日 shows for what the server said. */
export const todayView = (
  { town, person, study, calledOff, ...waiting }: Home,
  around: Circumstances,
): TodayView => {
  if (town === null) return { kind: 'notSetUp' }
  if (person === null) return { kind: 'unbound', town }
  if (study !== null) return { ...memberView(person, study, waiting, around), calledOff }
  const greeting = `${person.name}，${greetingAt(around.now)}`
  const duties =
    person.duties.length > 0 ? person.duties : [{ role: 'villager' as const, at: [town], nodes: [] }]
  return { kind: 'duties', greeting, duties: duties.map(dutyWords), desks: desksIn(person.duties) }
}
