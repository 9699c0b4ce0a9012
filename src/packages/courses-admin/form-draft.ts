import { forget, store, stored } from '../../platform/storage'
import type { Draft } from './form-view'

const nameOf = (lessonId: string | null) => `lesson-draft-${lessonId ?? 'new'}`

/** What was typed survives a closed page, each lesson's own. */
export const keptDraft = (lessonId: string | null): Draft | null =>
  JSON.parse(stored(nameOf(lessonId)) ?? 'null') as Draft | null

export const keepDraft = (lessonId: string | null, draft: Draft): void =>
  store(nameOf(lessonId), JSON.stringify(draft))

export const dropDraft = (lessonId: string | null): void => forget(nameOf(lessonId))
