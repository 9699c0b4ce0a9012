import type { LessonRow, LessonState } from '@contract/courses'
import { categoryName } from '../../components/category'
import type { IconName } from '../../components/icon'
import { mediumWords } from '../../words/media'
import { exactText } from '../../words/spans-of-time'

export const stateWords: Record<LessonState, string> = {
  draft: '草稿',
  published: '已上架',
  retired: '已下架',
}

export interface LessonLine {
  id: string
  title: string
  icon: IconName
  note: string
}

export interface LessonGroup {
  title: string
  lessons: LessonLine[]
}

const lengthText = ({ medium, durationSec }: Pick<LessonRow, 'medium' | 'durationSec'>): string => {
  if (durationSec > 0) return exactText(durationSec)
  return medium === 'article' ? '还没有正文' : '还没有文件'
}

const lineOf = ({ id, title, category, medium, durationSec }: LessonRow): LessonLine => ({
  id,
  title,
  icon: mediumWords[medium].icon,
  note: `${categoryName[category]}，${mediumWords[medium].name}，${lengthText({ medium, durationSec })}`,
})

/** Drafts first: they wait for somebody. */
const ORDER: readonly LessonState[] = ['draft', 'published', 'retired']

/**
 * Lessons by their state; a state that none is in is left out.
 * @example groupsOf([{ state: 'draft', … }]).map(({ title }) => title) // ['草稿 1 节']
 */
export const groupsOf = (lessons: readonly LessonRow[]): LessonGroup[] =>
  ORDER.map((state) => {
    const lines = lessons.filter((lesson) => lesson.state === state).map(lineOf)
    return { title: `${stateWords[state]} ${lines.length} 节`, lessons: lines }
  }).filter(({ lessons: some }) => some.length > 0)
