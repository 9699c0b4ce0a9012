import type { Category } from '@contract/categories'
import type { LessonCard } from '@contract/lesson'
import type { Courses, MemberStudy, SeasonView } from '@contract/study'
import { missingText } from '@domain/hours'
import { categoryName, categoryTitle } from '../../components/category'
import type { IconName } from '../../components/icon'
import { mediumWords } from '../../words/media'
import { doneText, roughText } from '../../words/spans-of-time'

/** Not seen of a lesson that counts as done all the same: players stop a moment before the end. */
const END_SEC = 2

export interface LessonRow {
  id: string
  title: string
  icon: IconName
  /** 视频，4 分钟 */
  note: string
  /** Null before the first time and when all is seen. */
  progress: { percent: number; words: string } | null
  done: boolean
  doneWords: string
}

export interface CategorySection {
  category: Category
  title: string
  /** Null for whoever needs no hours. */
  missing: { words: string; full: boolean } | null
  lessons: LessonRow[]
}

export interface CoursesView {
  member: boolean
  sentence: string
  sections: CategorySection[]
}

const rowOf = (card: LessonCard): LessonRow => {
  const { name, icon, verb } = mediumWords[card.medium]
  const done = card.watchedSec >= card.durationSec - END_SEC
  return {
    id: card.id,
    title: card.title,
    icon,
    note: `${name}，${roughText(card.durationSec)}`,
    progress:
      card.watchedSec > 0 && !done
        ? {
            percent: Math.round((card.watchedSec * 100) / card.durationSec),
            words: `${verb}了 ${doneText(card.watchedSec)}`,
          }
        : null,
    done,
    doneWords: `${verb}完了`,
  }
}

const missingOf = (study: MemberStudy, season: SeasonView, category: Category) => {
  const required = season.rooms.find((room) => room.category === category)?.requiredSec ?? 0
  const sec = study.credited.byCategory.find((credited) => credited.category === category)?.sec ?? 0
  const full = sec >= required
  return { full, words: full ? '学够了' : `还差 ${missingText(sec, required, season.secPerHour)}` }
}

const sentenceOf = (study: MemberStudy | null, sections: CategorySection[]): string => {
  if (study === null) return '谁都可以学，登记过的党员记学时。'
  if (study.season === null) return '现在不在学习的日子里，学了不记学时。'
  const short = sections.filter(({ missing }) => missing?.full === false)
  if (short.length === 0) return '间间屋都学够了，想温习随时来。'
  return `没学够的：${short.map(({ category }) => categoryName[category]).join('、')}`
}

/** What 课程 shows: the five categories in the training's order, each with its lessons. */
export const coursesView = ({ lessons, study }: Courses): CoursesView => {
  const order = Object.keys(categoryTitle) as Category[]
  const season = study?.season ?? null
  const sections = order
    .map((category) => ({
      category,
      title: categoryTitle[category],
      missing: study && season ? missingOf(study, season, category) : null,
      lessons: lessons.filter((card) => card.category === category).map(rowOf),
    }))
    .filter((section) => section.lessons.length > 0)
  return { member: study !== null, sentence: sentenceOf(study, sections), sections }
}
