import type { SessionKind, SessionState } from '@contract/sessions'
import type { Document } from './document'

/** A picture without metadata; nobody sees it until its check has passed. */
export interface PhotoRecord {
  file: string
  /** What the phone wrote; the tick deletes it. Absent where it was kept in that very place. */
  uploaded?: string | null
  state: 'held' | 'passed' | 'refused'
  /** Of its check; a reviewer's item is named after it. */
  traceId: string
  byId: string
  at: Date
  /** From when a reviewer looks at it; null once WeChat or a person has said what it is. */
  reviewFrom: Date | null
  /** The reviewer whose word stands, whatever WeChat says later. */
  decidedBy: string | null
}

/** A picture's check: `_id` is WeChat's trace id. Whoever comes first, the push or the writer, leaves its half here. */
export interface MediaCheckRecord extends Document {
  at: Date
  target: { sessionId: string; file: string } | null
  verdict: PhotoRecord['state'] | null
}

/** Something that people come together for, on the spot or online. */
export interface SessionRecord extends Document {
  nodeId: string
  /** Of the node, so that whoever answers for something above it finds it. */
  path: string[]
  kind: SessionKind
  title: string
  place: string
  startsAt: Date
  minutes: number
  topics: { topicId: string; minutes: number }[]
  hostIds: string[]
  /** Branches and study groups. */
  invited: string[]
  /** How many members that were when it was called or last changed. */
  invitedCount: number
  homework: string | null
  followUpOn: string | null
  link: string | null
  state: SessionState
  begunAt: Date | null
  endedAt: Date | null
  photos: PhotoRecord[]
  seasonId: string
  createdBy: string
  confirmed: { minutes: number; byId: string; at: Date } | null
  /** Where and when it was first called for, once either has changed. */
  was?: { startsAt: Date; place: string } | null
  /** The host ticked somebody after that: the hours of those wait for the secretary's word once more. */
  tickedSince?: boolean
}

/** One person at one session: `_id` is `sessionId:personId`, so that two phones and a list make one. */
export interface AttendanceRecord extends Document {
  sessionId: string
  personId: string
  coming: boolean | null
  /** When it was tapped: the later word counts, in whatever order they arrive. */
  comingAt: Date | null
  presence: 'none' | 'present' | 'waiting'
  by: 'code' | 'host' | null
  at: Date | null
  /** 线上共学: the windows whose code was typed, as minutes since it began; late ones count only once the host has ticked. */
  marks: number[]
  lateMarks: number[]
  /** Codes that were wrong, counted against guessing. */
  wrong: number
  wrongFrom: Date | null
  /** Set when the minutes were confirmed: what each topic was credited by. */
  creditedSec: number | null
}

/** 送学上门: the lesson was brought to somebody's door. */
export interface VisitRecord extends Document {
  byId: string
  at: Date
  loggedAt: Date
  personIds: string[]
  topics: { topicId: string; minutes: number }[]
  credited: { personId: string; sec: number }[]
  suggestion: { text: string; state: 'held' | 'passed' | 'refused'; traceId: string | null } | null
  wish: boolean
  /** Waits to become a wish: the suggestion is to pass its check first. */
  toWish: boolean
  seasonId: string
}
