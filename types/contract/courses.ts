import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Id, Key, operation, Seconds } from './core'
import { Medium } from './lesson'
import { TopicRow } from './seasons'

export const LessonState = z.enum(['draft', 'published', 'retired'])
export type LessonState = z.infer<typeof LessonState>

const FileId = z.string().check(z.maxLength(300))
const LessonTitle = z.string().check(z.trim(), z.minLength(2), z.maxLength(40))

/** A lesson as its form has it. Durations are never the form's: the server reads them from the files. */
export const LessonForm = z.object({
  title: LessonTitle,
  summary: z.string().check(z.trim(), z.maxLength(300)),
  topicId: Id,
  medium: Medium,
  cover: z.nullable(FileId),
  tracks: z
    .array(z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(10)), file: FileId }))
    .check(z.maxLength(4)),
  chapters: z
    .array(z.object({ atSec: Seconds, title: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)) }))
    .check(z.maxLength(30)),
  sections: z
    .array(
      z.object({
        title: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)),
        text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
        image: z.nullable(FileId),
      }),
    )
    .check(z.maxLength(20)),
  materials: z.array(z.object({ name: LessonTitle, file: FileId })).check(z.maxLength(5)),
  audience: z.enum(['everybody', 'members']),
})
export type LessonForm = z.infer<typeof LessonForm>

export const LessonRow = z.object({
  id: Id,
  title: z.string(),
  category: Category,
  medium: Medium,
  state: LessonState,
  durationSec: Seconds,
})
export type LessonRow = z.infer<typeof LessonRow>

/** What keeps a draft from being published. */
export const LessonLack = z.enum([
  'noTrack',
  'noSection',
  'tracksDiffer',
  'chapterBeyondEnd',
  'unreadable',
  'tooLong',
])
export type LessonLack = z.infer<typeof LessonLack>

/** 课程上架: an organiser publishes lessons (draft → published → retired). */
export const courses = context('courses', {
  lessons: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({}),
    output: z.object({ lessons: z.array(LessonRow), topics: z.array(TopicRow) }),
    errors: [],
    sees: {},
    example: {},
  }),
  lessonForm: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ lessonId: z.nullable(Id) }),
    output: z.object({
      lesson: z.nullable(z.object({ id: Id, state: LessonState, durationSec: Seconds, form: LessonForm })),
      topics: z.array(TopicRow),
    }),
    errors: ['NoSuchLesson'],
    sees: {},
    example: { lessonId: null },
  }),
  /** Keeps a draft; files were uploaded under `lessons/`. `lacks` says what publishing still needs. */
  saveLesson: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, lessonId: z.nullable(Id), form: LessonForm }),
    output: z.object({ lessonId: Id, durationSec: Seconds, lacks: z.array(LessonLack) }),
    errors: ['NoSuchLesson', 'NoSuchTopic', 'NoSuchFile', 'NotAPicture', 'AlreadyPublished', 'OtherTimeline'],
    sees: {},
    example: {
      key: 'lesson-001',
      lessonId: null,
      form: {
        title: '冬季果园防冻',
        summary: '三步做好越冬',
        topicId: 't-skill-5',
        medium: 'video',
        cover: null,
        tracks: [{ name: '普通话', file: 'cloud://env.bucket/lessons/0f3c.mp4' }],
        chapters: [],
        sections: [],
        materials: [],
        audience: 'everybody',
      },
    },
  }),
  /** Onto the lists, at the end of its category, unless something lacks; its words are checked first. */
  publishLesson: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, lessonId: Id }),
    output: z.object({ state: LessonState, lacks: z.array(LessonLack) }),
    errors: ['NoSuchLesson', 'Improper'],
    sees: {},
    example: { key: 'lesson-002', lessonId: 'l1' },
  }),
  /** Off the lists; what was learned of it stays. */
  retireLesson: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, lessonId: Id }),
    output: z.object({ state: LessonState }),
    errors: ['NoSuchLesson'],
    sees: {},
    example: { key: 'lesson-003', lessonId: 'l-land-lease' },
  }),
})
