import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { cardsOf, mayWatch } from '../rules/cards'
import { memberStudyOf } from './memberStudyOf'

export const courses: Handler<typeof study.courses, StudyRepo> = async (_, { actor: { person }, repo }) => {
  const [lessons, { study, season }] = await Promise.all([repo.lessonCards(), memberStudyOf(person, repo)])
  const progress = person && season ? await repo.progressOf(season._id, person._id) : []
  const mine = lessons.filter((lesson) => mayWatch(lesson, person))
  return ok({ lessons: cardsOf(mine, progress), study })
}
