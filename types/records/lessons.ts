import type { Category } from '@contract/categories'
import type { LessonLack } from '@contract/courses'
import type { Medium } from '@contract/lesson'
import type { Document } from './document'

export interface TopicRecord extends Document {
  title: string
  category: Category
  nominalSec: number
  /** The last change of it. */
  changeId?: string
}

/** Something to watch, hear or read about a topic. Files are named by their cloud file ids. */
export interface LessonRecord extends Document {
  topicId: string
  /** The order in which a category offers its lessons. */
  position: number
  title: string
  summary: string
  category: Category
  medium: Medium
  /** Whole seconds of the timeline that all tracks share. */
  durationSec: number
  nominalSec: number
  cover: string | null
  tracks: { id: string; name: string; file: string }[]
  chapters: { atSec: number; title: string }[]
  sections: { title: string; text: string; sec: number; image: string | null }[]
  materials: { name: string; file: string; bytes: number }[]
  /** `members`: nobody else sees it, and it can't be shared on (FIELD row 9). */
  audience: 'everybody' | 'members'
  state: 'draft' | 'published' | 'retired'
  /** What its files and words lacked when it was saved last; nothing, or not there: it may be published. */
  lacks?: LessonLack[]
  /** The first time; from then on people learn by its timeline, which stays. Null, or not there, before. */
  publishedAt?: Date | null
  /** Files that it no longer names, until the tick deletes them; when the newest was let go. */
  dropped?: string[]
  droppedAt?: Date | null
}
