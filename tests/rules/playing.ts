import type { LessonRecord, PlaybackRecord, SeasonRecord } from '@records/index'
import { openSession } from '../../cloudfunctions/study/rules/sessions'

export const season: SeasonRecord = {
  _id: 's1',
  v: 1,
  name: '冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  minutesPerHour: 45,
  requiredHours: 16,
  rooms: [{ category: 'skill', requiredHours: 4 }],
  ruleVersion: 3,
  offlineMinutesPerDay: 90,
  state: 'open',
}

export const lesson = (more: Partial<LessonRecord> = {}): LessonRecord => ({
  _id: 'l1',
  v: 1,
  topicId: 't1',
  position: 0,
  title: '柑橘冬季修剪',
  summary: '',
  category: 'skill',
  medium: 'video',
  durationSec: 7_200,
  nominalSec: 7_200,
  cover: null,
  tracks: [],
  chapters: [],
  sections: [],
  materials: [],
  audience: 'everybody',
  state: 'published',
  ...more,
})

export const at = (text: string): Date => new Date(`${text}+08:00`)
export const later = (from: Date, sec: number): Date => new Date(from.getTime() + sec * 1_000)

let opened = 0
/** A member's playback with one session just opened. */
export const playing = (
  now: Date,
  which: LessonRecord = lesson(),
  before: PlaybackRecord | null = null,
): PlaybackRecord =>
  openSession({
    personId: 'p1',
    before,
    lesson: which,
    season,
    sessionId: `session${++opened}`,
    positionSec: 0,
    now,
  })
