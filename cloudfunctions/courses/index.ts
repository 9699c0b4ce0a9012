import { courses } from '@contract/courses'
import { serve } from '../shared/serve'
import { lessonForm, lessons } from './handlers/lessons'
import { preparePublish, publishLesson, retireLesson } from './handlers/publishLesson'
import { prepareSave, saveLesson } from './handlers/saveLesson'
import { sweepFiles } from './jobs/sweepFiles'
import { repoOf } from './repo'

export const main = serve(courses, {
  repo: repoOf,
  handlers: { lessons, lessonForm, saveLesson, publishLesson, retireLesson },
  prepare: { saveLesson: prepareSave, publishLesson: preparePublish },
  jobs: { sweepFiles },
})
