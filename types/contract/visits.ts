import * as z from 'zod/mini'
import { Category } from './categories'
import { Day, Id, Instant, Key, operation, Seconds } from './core'
import { SessionTopic } from './session'

const TopicMinutes = z.array(z.object({ topicId: Id, minutes: z.int().check(z.gte(5), z.lte(240)) }))

/** A visit that brought the lesson to the door. */
export const VisitLine = z.object({
  id: Id,
  on: Day,
  by: z.string(),
  people: z.array(z.object({ personId: Id, name: z.nullable(z.string()), creditedSec: Seconds })),
  topics: z.array(SessionTopic),
  suggestion: z.nullable(z.string()),
  /** `held` until the check has passed; `wish` when the asker agreed that it becomes one. */
  suggestionState: z.nullable(z.enum(['held', 'passed', 'refused'])),
  wish: z.boolean(),
})
export type VisitLine = z.infer<typeof VisitLine>

/** 送学上门, as operations of the sessions context: both say what was learned in company. */
export const visitOperations = {
  /** 送学上门: whom, about what, how long; and what they suggested. */
  logVisit: operation({
    callers: ['instructor', 'secretary', 'representative'],
    scope: 'own',
    input: z.object({
      key: Key,
      at: Instant,
      personIds: z.array(Id).check(z.minLength(1), z.maxLength(6)),
      topics: TopicMinutes.check(z.minLength(1), z.maxLength(3)),
      suggestion: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
      /** They agreed that the suggestion is passed on as a wish. */
      wish: z.boolean(),
    }),
    output: z.object({ visitId: Id, creditedSec: z.array(z.object({ personId: Id, sec: Seconds })) }),
    errors: ['NoSuchMember', 'NoSuchTopic', 'NoSeason', 'TooLongAgo', 'WrongTime'],
    sees: {},
    example: {
      key: 'visit-0001',
      at: '2026-12-15T15:00:00.000+08:00',
      personIds: ['p0001'],
      topics: [{ topicId: 't-skill-1', minutes: 40 }],
      suggestion: '渡槽边的路灯坏了两盏',
      wish: true,
    },
  }),
  /** What the visit form offers, and the caller's own visits, newest first. */
  visits: operation({
    callers: ['instructor', 'secretary', 'representative'],
    scope: 'own',
    input: z.object({}),
    output: z.object({
      people: z.array(z.object({ personId: Id, name: z.nullable(z.string()), at: z.string() })),
      topics: z.array(z.object({ id: Id, title: z.string(), category: Category, minutes: z.int() })),
      visits: z.array(VisitLine),
    }),
    errors: [],
    sees: { name: { instructor: 'shown', secretary: 'shown', representative: 'shown' } },
    example: {},
  }),
}
