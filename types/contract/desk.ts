import * as z from 'zod/mini'
import { Id, Instant, Seconds } from './core'
import { Residence } from './personal'
import { Standing } from './standing'
import { SeasonView } from './study'

/** When an instructor can talk: chosen from a list, so that nobody has to type. */
export const CallTime = z.enum(['any', 'noon', 'evening', 'weekend'])
export type CallTime = z.infer<typeof CallTime>

/** One of a group, as their instructor's desk shows them. */
export const DeskPerson = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  residence: z.nullable(Residence),
  bound: z.nullable(z.boolean()),
  /** Whether there is a number to call. */
  callable: z.boolean(),
  study: z.nullable(Standing),
  /** When they asked to be called back; null once that is done. */
  callbackAt: z.nullable(Instant),
})
export type DeskPerson = z.infer<typeof DeskPerson>

/** A group in one call: those who need a hand first. */
export const Desk = z.object({
  groupId: Id,
  group: z.string(),
  branch: z.string(),
  season: z.nullable(SeasonView),
  callTime: z.nullable(CallTime),
  counts: z.object({ notBegun: z.int(), stuck: z.int(), onPace: z.int(), finished: z.int() }),
  /** By the closing date at today's speed: 学满, 会晚, 没动. */
  forecast: z.object({ inTime: z.int(), late: z.int(), still: z.int() }),
  /** Members of other branches: their instructor sees them, a secretary of this branch only how many they are. */
  elsewhere: z.int(),
  people: z.array(DeskPerson),
})
export type Desk = z.infer<typeof Desk>

/** A member's own group: counts of the others, never their names. */
export const MyGroup = z.object({
  groupId: Id,
  name: z.string(),
  members: z.int(),
  instructor: z.nullable(
    z.object({
      personId: Id,
      name: z.nullable(z.string()),
      village: z.string(),
      callTime: z.nullable(CallTime),
    }),
  ),
  /** When I asked to be called back; null once that is done. */
  callbackAt: z.nullable(Instant),
  season: z.nullable(SeasonView),
  mySec: Seconds,
  /** Members who were credited today, and whether I am one; null in a group of fewer than six. */
  today: z.nullable(z.object({ lit: z.int(), mine: z.boolean() })),
  /** Between these lies the middle half of the group; null in a group of fewer than six. */
  band: z.nullable(z.object({ lowSec: Seconds, highSec: Seconds })),
})
export type MyGroup = z.infer<typeof MyGroup>
