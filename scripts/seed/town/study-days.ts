import { dayOf } from '@domain/day'
import { isStudyDay } from '@domain/study-days'
import type { LedgerRecord, MakeUpsRecord, PersonRecord, StudyDayRecord } from '@records/index'
import { NEEDED_SEC } from '../../../cloudfunctions/shared/rules/proof'
import { monthOf } from '../../../cloudfunctions/study/rules/days/calendar'
import { blankDay } from '../../../cloudfunctions/study/rules/days/claim'
import { drawOf } from '../draw'
import { namedMembers } from './cast'
import { season } from './season'

/** Of what was learned on a day: its seconds and the end of the last of it. */
interface Learned {
  sec: number
  until: Date
}

const learnedByDay = (ledger: readonly LedgerRecord[]): Map<string, Learned> => {
  const days = new Map<string, Learned>()
  for (const { day, sec, at } of ledger) {
    const before = days.get(day)
    days.set(day, {
      sec: sec + (before?.sec ?? 0),
      until: before && before.until > at ? before.until : at,
    })
  }
  return days
}

const minuteMs = 60_000
const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * minuteMs)

/** Heard of at once, a few minutes after the learning; the day's last minute stays the day's. */
const litOn = (personId: string, day: string, { until }: Learned, minutes: number): StudyDayRecord => {
  const soon = later(until, minutes)
  const tappedAt = dayOf(soon) === day ? soon : until
  const claim = { tappedAt, heardAt: tappedAt }
  return { ...blankDay(season._id, personId, day), claim, proven: 'lit' }
}

const daysOf = (person: PersonRecord, ledger: readonly LedgerRecord[], at: Date): StudyDayRecord[] => {
  const draw = drawOf(`study days ${person._id}`)
  const named = namedMembers.find(({ openid }) => openid && openid === person.openid)
  const lit = [...learnedByDay(ledger)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([day, { sec }]) => sec >= NEEDED_SEC && isStudyDay(season, day) && day < dayOf(at))
    .flatMap(([day, learned]) => {
      const [taps, minutes] = [draw.chance(85), draw.int(1, 9)]
      return taps || named?.studiedOn ? [litOn(person._id, day, learned, minutes)] : []
    })
  const madeUp = (named?.madeUp ?? []).map(([day, moment]) => ({
    ...blankDay(season._id, person._id, day),
    madeUpAt: new Date(moment),
  }))
  return [...lit, ...madeUp.filter(({ madeUpAt }) => madeUpAt <= at)]
}

/** Who checked in on which study day: only where the ledger holds the ten minutes that it takes. Nobody has yet today. */
export function studyDays(members: PersonRecord[], ledger: LedgerRecord[], at: Date): StudyDayRecord[] {
  const own = new Map<string, LedgerRecord[]>()
  for (const entry of ledger) own.set(entry.personId, [...(own.get(entry.personId) ?? []), entry])
  return members
    .filter(({ openid }) => openid)
    .flatMap((person) => daysOf(person, own.get(person._id) ?? [], at))
}

/** The anchors of the months in which somebody made a day up. */
export const makeUps = (days: readonly StudyDayRecord[]): MakeUpsRecord[] => {
  const byMonth = new Map<string, string[]>()
  for (const { seasonId, personId, day, madeUpAt } of days) {
    const id = `${seasonId}:${personId}:${monthOf(day)}`
    if (madeUpAt) byMonth.set(id, [...(byMonth.get(id) ?? []), day])
  }
  return [...byMonth].map(([_id, days]) => ({ _id, v: 1, seasonId: season._id, days }))
}
