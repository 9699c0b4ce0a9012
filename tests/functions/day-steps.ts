import type { Calendar } from '@contract/days'
import type { Home } from '@contract/study'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'

let cloud: DrivenCloud
/** The cloud that everything here is done on. */
export const openDays = async (): Promise<DrivenCloud> => {
  cloud = await startCloud()
  return cloud
}

export const EVENING = '2026-12-15T19:30:00+08:00'
/** Any three of them bring ten minutes, no two do. */
export const LESSONS: [id: string, sec: number][] = [
  ['l-anti-fraud', 249],
  ['l-gas-poisoning', 241],
  ['l-medical-insurance', 224],
  ['l-power-list', 217],
]

let keys = 0
export const key = () => `days-key-${++keys}`
export const clock = (at: string) => cloud.local.clock(at)
export const later = async (sec: number) => {
  const { at } = await cloud.local.clock()
  await clock(new Date(new Date(at).getTime() + sec * 1_000).toISOString())
}

let people = 0
const next = async (fits: (home: Home) => boolean): Promise<string> => {
  for (;;) {
    const who = `o-p${String(100 + ++people).padStart(4, '0')}`
    const { data } = await cloud.call(who, 'study.home')
    if (fits(data)) return who
  }
}
/** A member who has learned nothing today, and none of the lessons. */
export const member = () => next(({ today }) => today !== null)
/** A member who has learned nothing at all. */
export const fresh = () => next(({ study }) => study?.credited.totalSec === 0)
const open = async (who: string, lessonId: string): Promise<string> =>
  (await cloud.call(who, 'study.openPlayback', { key: key(), lessonId })).data.sessionId
export const report = (who: string, sessionId: string, sec: number, sameKey = key()) =>
  cloud.call(who, 'study.reportPlayback', {
    key: sameKey,
    sessionId,
    played: { spans: [[0, sec]], positionSec: sec, how: 'watched' },
  })
export const tap = (who: string, at: string, day = at.slice(0, 10), sameKey = key()) =>
  cloud.call(who, 'study.checkInDay', {
    key: sameKey,
    day,
    at: at.includes('.') ? at : at.replace('+', '.000+'),
  })
export const wall = async (who: string, month: string | null = null): Promise<Calendar> =>
  (await cloud.call(who, 'study.calendar', { month })).data
export const state = async (who: string, day: string) =>
  (await wall(who, day.slice(0, 7))).days.find((one) => one.day === day)?.state
/** Plays some lessons, one after another and without a report, so that each gap is one without a network. */
export const playAll = async (who: string, lessons = LESSONS): Promise<string[]> => {
  const sessions: string[] = []
  for (const [id] of lessons) {
    sessions.push(await open(who, id))
    await later(250)
  }
  return sessions
}
export const tenMinutes = async (who: string) => {
  const sessions = await playAll(who, LESSONS.slice(0, 3))
  for (const [i, session] of sessions.entries()) await report(who, session, LESSONS[i]![1])
}
