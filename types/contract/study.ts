import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Day, Id, Instant, operation, Role, Seconds } from './core'

export const TextSize = z.enum(['system', 'care'])
export type TextSize = z.infer<typeof TextSize>

export const DutyView = z.object({
  role: Role,
  /** Names of the nodes the duty covers. */
  at: z.array(z.string()),
})
export type DutyView = z.infer<typeof DutyView>

export const SeasonView = z.object({
  id: Id,
  name: z.string(),
  opensOn: Day,
  closesOn: Day,
  /** Content seconds that one 学时 stands for. */
  secPerHour: Seconds,
  /** What a member has to reach in all, and at least in each category. */
  requiredSec: Seconds,
  rooms: z.array(z.object({ category: Category, requiredSec: Seconds })),
})
export type SeasonView = z.infer<typeof SeasonView>

export const CreditedHours = z.object({
  totalSec: Seconds,
  byCategory: z.array(z.object({ category: Category, sec: Seconds })),
  /** When the newest ledger entry was posted; null before the first. */
  lastAt: z.nullable(Instant),
})
export type CreditedHours = z.infer<typeof CreditedHours>

export const MemberStudy = z.object({
  branch: z.string(),
  village: z.string(),
  group: z.nullable(z.string()),
  season: z.nullable(SeasonView),
  credited: CreditedHours,
})
export type MemberStudy = z.infer<typeof MemberStudy>

/** The first paint of whoever opens the app, in one call. */
export const Home = z.object({
  /** Null until the first organiser has set the town up. */
  town: z.nullable(z.string()),
  /** Null for a WeChat user whom nobody has bound to a person. */
  person: z.nullable(z.object({ name: z.string(), duties: z.array(DutyView), textSize: TextSize })),
  /** Null unless the person is a member. */
  study: z.nullable(MemberStudy),
})
export type Home = z.infer<typeof Home>

export const study = context('study', {
  home: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: Home,
    errors: [],
    example: {},
  }),
})
