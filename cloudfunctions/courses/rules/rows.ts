import type { LessonRow } from '@contract/courses'
import type { LessonRecord } from '@records/index'

type Listed = Pick<
  LessonRecord,
  '_id' | 'title' | 'category' | 'medium' | 'state' | 'durationSec' | 'topicId'
>

export const lessonRow = ({ _id, title, category, medium, state, durationSec }: Listed): LessonRow => ({
  id: _id,
  title,
  category,
  medium,
  state,
  durationSec,
})
