import type { Category } from '@contract/categories'
import type { RefuseReason } from '@contract/reviews'
import type { Checked, TaskState } from '@contract/tasks'
import type { Document } from './document'

/** Something asked of the members of some groups: lessons to watch, perhaps a reflection to write. */
export interface TaskRecord extends Document {
  nodeId: string
  title: string
  text: string
  lessonIds: string[]
  materials: { name: string; file: string; bytes: number }[]
  groupIds: string[]
  dueOn: string | null
  minLetters: number | null
  state: TaskState
  /** Withdrawn before its words had passed: nobody but its place ever reads them. */
  neverSent?: true
  byId: string
  at: Date
  seasonId: string | null
}

/** A text with what its check said: only a passed one is shown to anybody but who wrote it. */
export interface CheckedText {
  text: string
  at: Date
  checked: Checked
  traceId: string | null
  /** Under which a reviewer finds it while it is held: another text, another id. */
  reviewId: string | null
}

/** What one member did about one task: `_id` is `taskId:personId`. Lessons are seen in their progress. */
export interface TaskWorkRecord extends Document {
  taskId: string
  personId: string
  seenAt: Date | null
  receivedAt: Date | null
  reflection: CheckedText | null
  /** The days on which a reflection was handed in, each once, with when the server first heard: what 打卡 goes by. */
  handed?: { day: string; heardAt: Date }[]
  answer: (CheckedText & { byId: string }) | null
  /** When the member last read the answer. */
  answerSeenAt: Date | null
  /** The first moment at which every part was done. */
  doneAt: Date | null
}

/** Study done elsewhere, handed in for a reviewer. */
export interface OutsideRecord extends Document {
  personId: string
  seasonId: string
  topicId: string
  on: string
  what: string
  category: Category
  minutes: number
  /** Gone some time after it was decided. */
  photo: string | null
  /** What the phone wrote; the tick deletes it. Absent where it was kept in that very place. */
  uploaded?: string | null
  /** Of the photo's check; null when WeChat could not be reached. */
  traceId: string | null
  state: 'waiting' | 'accepted' | 'refused'
  creditedSec: number
  reason: RefuseReason | null
  at: Date
  decidedBy: string | null
  decidedAt: Date | null
}
