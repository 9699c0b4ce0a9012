import type { LessonForm, LessonLack } from '@contract/courses'
import type { Medium } from '@contract/lesson'
import { clockText } from '../../words/spans-of-time'

/** A form while somebody writes it: times as they are typed, files that aren't there yet, rows half filled. */
export interface Draft extends Omit<LessonForm, 'topicId' | 'chapters'> {
  topicId: string | null
  chapters: { at: string; title: string }[]
}

export const PUTONGHUA = '普通话'

export const blankDraft: Draft = {
  title: '',
  summary: '',
  topicId: null,
  medium: 'video',
  cover: null,
  tracks: [{ name: PUTONGHUA, file: '' }],
  chapters: [],
  sections: [{ title: '', text: '', image: null }],
  materials: [],
  audience: 'everybody',
}

/** A lesson as it was saved, to be written on. */
export const draftOf = (form: LessonForm): Draft => ({
  ...form,
  chapters: form.chapters.map(({ atSec, title }) => ({ at: clockText(atSec), title })),
  tracks: form.tracks.length === 0 ? blankDraft.tracks : form.tracks,
  sections: form.sections.length === 0 ? blankDraft.sections : form.sections,
})

/**
 * A typed time in seconds; null for anything else.
 * @example secOf('1：30') // 90
 */
export function secOf(text: string): number | null {
  const parts = text.trim().split(/[:：]/)
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,2}$/.test(part))) return null
  if (parts.slice(1).some((part) => Number(part) > 59)) return null
  return parts.reduce((sec, part) => sec * 60 + Number(part), 0)
}

const isArticle = ({ medium }: { medium: Medium }): boolean => medium === 'article'
const filled = (...texts: string[]): boolean => texts.some((text) => text.trim() !== '')

/** What of a draft is there; empty rows are none. */
export function formOf(draft: Draft): LessonForm {
  const sections = draft.sections.filter(({ title, text, image }) => image !== null || filled(title, text))
  const chapters = draft.chapters.filter(({ at, title }) => filled(at, title))
  return {
    ...draft,
    topicId: draft.topicId ?? '',
    tracks: isArticle(draft) ? [] : draft.tracks.filter(({ file }) => file !== ''),
    chapters: isArticle(draft) ? [] : chapters.map(({ at, title }) => ({ atSec: secOf(at) ?? 0, title })),
    sections: isArticle(draft) ? sections : [],
    materials: draft.materials.filter(({ file }) => file !== ''),
  }
}

/** What one call carries: 60 KB of Chinese, under its 100. */
const MOST_LETTERS = 20_000

const firstBad = <Row>(rows: readonly Row[], bad: (row: Row) => boolean): number | null => {
  const at = rows.findIndex(bad)
  return at === -1 ? null : at + 1
}

/**
 * What has to be put right before a draft can be kept, as the button says it; null when nothing.
 * @example missingToSave({ ...blankDraft, title: '果园防冻' }) // '还没选课题'
 */
export function missingToSave(draft: Draft): string | null {
  if (draft.title.trim().length < 2) return '还没写名字'
  if (draft.topicId === null) return '还没选课题'
  const form = formOf(draft)
  if (form.tracks.some(({ name }) => name.trim() === '')) return '还没写是哪种话'
  const typed = draft.chapters.filter(({ at, title }) => filled(at, title))
  const chapter = isArticle(draft)
    ? null
    : firstBad(typed, ({ at, title }) => secOf(at) === null || !filled(title))
  if (chapter !== null) return `第 ${chapter} 段要写时间和名字`
  const section = firstBad(form.sections, ({ title, text }) => !filled(title) || !filled(text))
  if (section !== null) return `第 ${section} 节要写标题和正文`
  if (form.sections.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS)
    return '最多两万字，分成两课'
  if (form.materials.some(({ name }) => name.trim().length < 2)) return '还没给资料起名字'
  return null
}

/** And before it can be published, as far as the phone can tell. */
export function missingToPublish(draft: Draft): string | null {
  const missing = missingToSave(draft)
  if (missing !== null) return missing
  const { medium, tracks, sections } = formOf(draft)
  if (medium === 'article') return sections.length === 0 ? '还没写正文' : null
  if (tracks.length > 0) return null
  return medium === 'video' ? '还没传视频' : '还没传录音'
}

export const lackWords: Record<LessonLack, string> = {
  noTrack: '还没传视频或录音',
  noSection: '还没写正文',
  unreadable: '有的文件手机放不了。视频要带声音的 mp4（H.264），录音要 mp3 或 m4a，换一个再传',
  tooLong: '太长或太大。一课最多 2 小时，视频最多 200 MB，录音最多 60 MB，分成几课',
  tracksDiffer: '几种话的长短差了 2 秒以上，剪齐再传',
  chapterBeyondEnd: '有一段的时间比这一课还长，改一改',
}
