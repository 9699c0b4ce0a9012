import { courses } from '@contract/courses'
import { mediaFileId } from '../../scripts/seed/files'
import type { Action } from './actions'

const who = 'o-su-wanqing'
const form = {
  ...courses.saveLesson.example.form,
  topicId: 't-skill-1',
  tracks: [{ name: '普通话', file: mediaFileId('l-land-lease/lesson.mp4') }],
}

export const courseActions: Action[] = [
  { says: 'an organiser opens 课程上架', who, operation: 'courses.lessons', input: () => ({}) },
  { says: 'and a new form', who, operation: 'courses.lessonForm', input: () => ({ lessonId: null }) },
  {
    says: 'keeps a draft with a film',
    who,
    operation: 'courses.saveLesson',
    input: () => ({ key: 'bench-lesson', lessonId: null, form }),
  },
  {
    says: 'publishes it',
    who,
    operation: 'courses.publishLesson',
    input: ({ lessonId }) => ({ key: 'bench-publish', lessonId }),
  },
]
