import type { TopicRow } from '@contract/seasons'
import type { Draft } from './form-view'
import type { LessonWriting } from './use-lesson-form'

/** What each part of the form works on. */
export interface LessonPart extends Pick<LessonWriting, 'change' | 'count' | 'busy'> {
  draft: Draft
  topics: readonly TopicRow[]
}

/**
 * Rows with one of them changed.
 * @example changedAt([{ a: 1 }, { a: 2 }], 1, { a: 3 }) // [{ a: 1 }, { a: 3 }]
 */
export const changedAt = <Row extends object>(rows: readonly Row[], at: number, part: Partial<Row>): Row[] =>
  rows.map((row, i) => (i === at ? { ...row, ...part } : row))

/** @example without([1, 2, 3], 1) // [1, 3] */
export const without = <Row>(rows: readonly Row[], at: number): Row[] => rows.filter((_, i) => i !== at)
