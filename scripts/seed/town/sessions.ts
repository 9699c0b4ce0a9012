import { addDays, dayOf, startOfDay } from '@domain/day'
import type {
  AttendanceRecord,
  LedgerRecord,
  NodeRecord,
  PersonRecord,
  SessionRecord,
  VisitRecord,
} from '@records/index'
import { groupId } from './party'
import { season, topics } from './season'
import { type Entry, meetingId, meetingsOf } from './study'
import { type Village, villages } from './villages'

const MINUTE_MS = 60_000

interface Around {
  village: Village
  persons: PersonRecord[]
  nodes: Map<string, NodeRecord>
  at: Date
}

const holder = ({ persons }: Around, role: string, nodeId: string): PersonRecord =>
  persons.find(({ duties }) => duties.some((duty) => duty.role === role && duty.nodeIds.includes(nodeId)))!

const secretary = (around: Around): PersonRecord => holder(around, 'secretary', around.village.branchId)

type Made = Pick<SessionRecord, '_id' | 'kind' | 'title' | 'startsAt' | 'minutes' | 'topics' | 'state'> &
  Partial<SessionRecord>

const made = (around: Around, nodeId: string, session: Made): SessionRecord => ({
  v: 1,
  nodeId,
  path: around.nodes.get(nodeId)!.path,
  place: `${around.village.name}部`,
  hostIds: [secretary(around)._id],
  invited: [nodeId],
  invitedCount: around.persons.filter(({ member }) => [member?.branchId, member?.groupId].includes(nodeId))
    .length,
  homework: null,
  followUpOn: null,
  link: null,
  begunAt: null,
  endedAt: null,
  photos: [],
  seasonId: season._id,
  createdBy: secretary(around)._id,
  confirmed: null,
  ...session,
})

/** A branch's meeting out of the past, whose hours the ledger has already. */
const past = (around: Around, { topic, sec, at }: Entry, i: number): SessionRecord => {
  const minutes = sec / 60
  const startsAt = new Date(at.getTime() - sec * 1_000)
  const byId = secretary(around)._id
  return made(around, around.village.branchId, {
    _id: meetingId(around.village.branchId, i),
    kind: i % 2 === 0 ? 'meeting' : 'courtyard',
    title: topic.title,
    startsAt,
    minutes,
    topics: [{ topicId: topic._id, minutes }],
    state: 'confirmed',
    begunAt: startsAt,
    endedAt: at,
    confirmed: { minutes, byId, at },
  })
}

const evening = (day: string): Date => new Date(startOfDay(day).getTime() + (19 * 60 + 30) * MINUTE_MS)

const topicOf = (id: string, minutes: number): SessionRecord['topics'] => [{ topicId: id, minutes }]

/** Tomorrow evening: each branch in its courtyard. */
const tomorrow = (around: Around): SessionRecord => {
  const topic = topics[villages.indexOf(around.village) % topics.length]!
  const minutes = Math.min(60, topic.nominalSec / 60)
  return made(around, around.village.branchId, {
    _id: `s-${around.village.branchId}-tomorrow`,
    kind: 'courtyard',
    title: topic.title,
    startsAt: evening(addDays(dayOf(around.at), 1)),
    minutes: 60,
    topics: topicOf(topic._id, minutes),
    state: 'planned',
  })
}

/** In 青石桥村 罗小满 has one running, her group meets on their phones tomorrow, and yesterday's waits for the secretary. */
const lively = (around: Around): SessionRecord[] => {
  const { village, at } = around
  const group = groupId(village, 0)
  const host = holder(around, 'instructor', group)
  const yesterday = evening(addDays(dayOf(at), -1))
  return [
    made(around, village.branchId, {
      _id: 's-running',
      kind: 'night',
      title: '冬季用火用电安全',
      startsAt: new Date(at.getTime() - 10 * MINUTE_MS),
      begunAt: new Date(at.getTime() - 12 * MINUTE_MS),
      minutes: 60,
      topics: topicOf('t-skill-1', 40),
      hostIds: [host._id],
      homework: '回家把灶台和插座看一遍，拍一张给指导员看',
      followUpOn: addDays(dayOf(at), 7),
      state: 'running',
    }),
    made(around, group, {
      _id: 's-online',
      kind: 'online',
      title: '一起看土地流转',
      place: '手机上参加',
      startsAt: new Date(evening(addDays(dayOf(at), 1)).getTime() + 30 * MINUTE_MS),
      minutes: 60,
      topics: topicOf('t-policy-3', 50),
      hostIds: [host._id],
      link: 'https://meeting.example.com/j/5170',
      state: 'planned',
    }),
    made(around, village.branchId, {
      _id: 's-yesterday',
      kind: 'field',
      title: '柑橘越冬防冻',
      place: '东片果园',
      startsAt: yesterday,
      begunAt: yesterday,
      endedAt: new Date(yesterday.getTime() + 70 * MINUTE_MS),
      minutes: 60,
      topics: topicOf('t-skill-5', 45),
      state: 'ended',
    }),
  ]
}

const inSeason = ({ startsAt }: SessionRecord): boolean =>
  season.opensOn <= dayOf(startsAt) && dayOf(startsAt) <= season.closesOn

/** What branches come together for: what was, what runs, and what comes. */
export const sessions = (persons: PersonRecord[], party: NodeRecord[], at: Date): SessionRecord[] => {
  const nodes = new Map(party.map((node) => [node._id, node]))
  return villages
    .flatMap((village, i) => {
      const around = { village, persons, nodes, at }
      const was = meetingsOf(village.branchId)
        .map((entry, n) => past(around, entry, n))
        .filter(({ endedAt }) => endedAt! <= at)
      return [...was, tomorrow(around), ...(i === 0 ? lively(around) : [])]
    })
    .filter(inSeason)
}

const present = (
  session: SessionRecord,
  personId: string,
  by: 'code' | 'host',
  creditedSec: number | null,
): AttendanceRecord => ({
  _id: `${session._id}:${personId}`,
  v: 1,
  sessionId: session._id,
  personId,
  coming: null,
  comingAt: null,
  presence: 'present',
  by,
  at: session.begunAt,
  marks: by === 'code' ? [0] : [],
  lateMarks: [],
  wrong: 0,
  wrongFrom: null,
  creditedSec,
})

/** How many came yesterday and have no minutes yet. */
const CAME_YESTERDAY = 34

/** Who was there: of past sessions whoever has hours of them, of yesterday's a few whose minutes nobody has confirmed. */
export const attendance = (
  gatherings: SessionRecord[],
  ledger: LedgerRecord[],
  members: PersonRecord[],
): AttendanceRecord[] => {
  const byEvidence = new Map(gatherings.map((session) => [`session:${session._id}`, session]))
  const bound = new Set(members.flatMap(({ _id, openid }) => (openid ? [_id] : [])))
  const were = ledger.flatMap(({ evidence, personId, sec }) => {
    const session = byEvidence.get(evidence)
    return session ? [present(session, personId, bound.has(personId) ? 'code' : 'host', sec)] : []
  })
  const yesterday = gatherings.find(({ _id }) => _id === 's-yesterday')
  const came = members
    .filter(({ member }) => yesterday?.invited.includes(member!.branchId) && !member!.mobile)
    .slice(0, CAME_YESTERDAY)
  return [
    ...were,
    ...came.flatMap(({ _id, openid }) =>
      yesterday ? [present(yesterday, _id, openid ? 'code' : 'host', null)] : [],
    ),
  ]
}

/** 送学上门: each by the secretary of the branch, one topic at a time. */
export const visits = (ledger: LedgerRecord[], persons: PersonRecord[]): VisitRecord[] => {
  const byId = new Map(persons.map((person) => [person._id, person]))
  const secretaries = new Map(
    persons.flatMap(({ _id, duties }) =>
      duties
        .filter(({ role }) => role === 'secretary')
        .flatMap(({ nodeIds }) => nodeIds.map((id) => [id, _id] as const)),
    ),
  )
  return ledger
    .filter(({ channel }) => channel === 'visit')
    .map(({ evidence, personId, topicId, sec, at }) => ({
      _id: evidence.slice('visit:'.length),
      v: 1,
      byId: secretaries.get(byId.get(personId)!.member!.branchId)!,
      at,
      loggedAt: at,
      personIds: [personId],
      topics: [{ topicId, minutes: Math.ceil(sec / 60) }],
      credited: [{ personId, sec }],
      suggestion: null,
      wish: false,
      toWish: false,
      seasonId: season._id,
    }))
}
