import { dayOf, startOfDay } from '@domain/day'
import type { LedgerRecord, PersonRecord, TopicRecord } from '@records/index'
import { type Draw, drawOf } from '../draw'
import { type Plan, planOf } from './plan'
import { ruleVersionAt, season, topics } from './season'
import { villages } from './villages'

export type Entry = Pick<LedgerRecord, 'channel' | 'class' | 'sec' | 'evidence' | 'at'> & {
  topic: TopicRecord
}
interface Share {
  topic: TopicRecord
  sec: number
}

const minuteMs = 60_000
/** Minutes after midnight at which somebody sits down; far enough apart that no two sittings overlap. */
const sittingStarts = [6 * 60 + 30, 12 * 60 + 10, 15 * 60 + 40, 21 * 60 + 40]
const noonStart = sittingStarts[1]!
/** Past midnight, when the UTC day is still yesterday's: now and then. */
const nightStart = 10
const longestSittingSec = 2_700

const opensMs = startOfDay(season.opensOn).getTime()
/** Shanghai has no summer time, so every day is as long as the next. */
const moment = (day: number, minute: number): Date => new Date(opensMs + (day * 24 * 60 + minute) * minuteMs)

/** The session behind a branch's i-th meeting. */
export const meetingId = (branchId: string, i: number): string => `s-${branchId}-${i + 1}`

/** Meetings of each branch in the first six weeks: one topic each, on an evening. */
export const meetingsOf = (branchId: string): Entry[] => {
  const draw = drawOf(`meetings ${branchId}`)
  return draw
    .shuffled(topics)
    .slice(0, 4)
    .map((topic, i) => ({
      topic,
      channel: 'session',
      class: 'confirmed',
      sec: topic.nominalSec,
      evidence: `session:${meetingId(branchId, i)}`,
      at: moment(5 + i * 11 + draw.int(0, 4), 20 * 60 + 50),
    }))
}

/** Which topics, and how much of each, make up the targets. */
const sharesOf = (plan: Plan, draw: Draw): Share[] =>
  season.rooms.flatMap(({ category }) => {
    let left = plan.targets[category]
    const shares: Share[] = []
    for (const topic of draw.shuffled(topics.filter((one) => one.category === category))) {
      if (left <= 0) break
      shares.push({ topic, sec: plan.whole ? topic.nominalSec : Math.min(left, topic.nominalSec) })
      left -= topic.nominalSec
    }
    return shares
  })

const sittingsOf = (sec: number, draw: Draw): number[] => {
  const sittings: number[] = []
  for (let left = sec; left > 0; ) {
    const next = Math.min(left, draw.int(900, longestSittingSec))
    sittings.push(next)
    left -= next
  }
  return sittings
}

/** Distinct free moments: first those of the plan's certain days, the others up to its last day and in order. */
const momentsOf = (count: number, { lastDay, certain }: Plan, draw: Draw): Date[] => {
  const noons = certain.map((day) => moment(day, noonStart + draw.int(45, 100)))
  const free = Array.from({ length: lastDay + 1 }, (_, day) => {
    if (certain.includes(day)) return []
    const starts = draw.chance(10) ? [nightStart, ...sittingStarts] : sittingStarts
    return starts.map((start) => moment(day, start + draw.int(45, 100)))
  }).flat()
  const chosen = draw.shuffled(free).slice(0, Math.max(0, count - noons.length))
  return [...noons, ...chosen.sort((a, b) => a.getTime() - b.getTime())].slice(0, count)
}

const onlineClass = (draw: Draw): LedgerRecord['class'] => {
  const dice = draw.int(1, 100)
  return dice <= 80 ? 'verified' : dice <= 92 ? 'background' : 'offline'
}

const alone = (person: PersonRecord, plan: Plan, shares: Share[], draw: Draw): Entry[] => {
  const pieces = shares.flatMap(({ topic, sec }) =>
    (plan.via === 'visit' ? [sec] : sittingsOf(sec, draw)).map((piece) => ({ topic, sec: piece })),
  )
  // The longest sittings, so that ten minutes are sure to be in them.
  if (plan.certain.length > 0) pieces.sort((a, b) => b.sec - a.sec)
  const moments = momentsOf(pieces.length, plan, draw)
  return pieces.slice(0, moments.length).map((piece, i) => ({
    ...piece,
    channel: plan.via,
    class: plan.via === 'visit' ? 'confirmed' : onlineClass(draw),
    evidence: `${plan.via === 'visit' ? 'visit:v' : 'play'}-${person._id}-${i + 1}`,
    at: moments[i]!,
  }))
}

const entriesOf = (person: PersonRecord, meetings: Entry[]): Entry[] => {
  const draw = drawOf(`hours ${person._id}`)
  const plan = planOf(person, draw)
  if (!plan) return []
  const met = plan.attends ? meetings.filter(() => draw.chance(65)) : []
  const shares = sharesOf(plan, draw).filter(({ topic }) => !met.some((meeting) => meeting.topic === topic))
  return [...met, ...alone(person, plan, shares, draw)].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What every member has learned up to `at`, as the ledger keeps it. */
export const ledgerOf = (members: PersonRecord[], at: Date): LedgerRecord[] => {
  const meetings = new Map(villages.map(({ branchId }) => [branchId, meetingsOf(branchId)]))
  return members
    .flatMap((person) =>
      entriesOf(person, meetings.get(person.member!.branchId)!).map(({ topic, ...entry }, i) => ({
        _id: `l-${person._id}-${String(i + 1).padStart(3, '0')}`,
        v: 1 as const,
        seasonId: season._id,
        personId: person._id,
        topicId: topic._id,
        category: topic.category,
        ...entry,
        ruleVersion: ruleVersionAt(entry.at),
        day: dayOf(entry.at),
      })),
    )
    .filter((entry) => entry.at <= at)
}
