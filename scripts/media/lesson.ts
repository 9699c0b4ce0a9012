import type { Category } from '@contract/categories'
import type { DrawingName } from './drawings'

type Common = { id: string; title: string; category: Category; summary: string; cover: DrawingName }

/** What a line shows, and what is said while it is lit. Numbers are said in Chinese numerals. */
export type Line = readonly [shown: string, said: string]

export type Slide = {
  /** Opens a chapter; a slide without one belongs to the chapter before it. */
  chapter?: string
  heading: string
  drawing: DrawingName
  said: string
  lines: readonly Line[]
}

/** A page to print: every item gets a box to tick or a line to write on. */
export type Checklist = {
  name: string
  heading: string
  note: string
  groups: readonly { title: string; items: readonly string[] }[]
}

export type VideoLesson = Common & {
  medium: 'video'
  said: string
  slides: readonly Slide[]
  closing: string
  checklist?: Checklist
}

export type AudioLesson = Common & {
  medium: 'audio'
  parts: readonly { chapter: string; said: readonly string[] }[]
  checklist?: Checklist
}

export type ArticleSection = {
  title: string
  text: string
  picture?: { drawing: DrawingName; labels: readonly string[] }
}

export type ArticleLesson = Common & {
  medium: 'article'
  sections: readonly ArticleSection[]
  checklist?: Checklist
}

export type Lesson = VideoLesson | AudioLesson | ArticleLesson
