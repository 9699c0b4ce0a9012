import type { Category } from '@contract/categories'
import type { PersonRecord } from '@records/index'
import type { Draw } from '../draw'
import { namedMembers } from './cast'
import { season } from './season'

/** What one member has learned by mid-season, before it is cut into sittings. */
export interface Plan {
  /** Content seconds to reach in each category. */
  targets: Record<Category, number>
  /** Topics are learned to their end, so that a target is reached or passed. */
  whole: boolean
  /** How a topic is learned that the branch has not met about. */
  via: 'online' | 'visit'
  /** Comes to the branch's meetings. */
  attends: boolean
  /** The last day of the season, from 0, with anything learned: some stopped long ago. */
  lastDay: number
  /** Days of the season, from 0, on which something was learned for certain. */
  certain: number[]
}

const secPerHour = season.minutesPerHour * 60
/** 2026-12-14, the day before the seeded evening. */
const yesterday = 43

const dayOfSeason = (day: string): number => (Date.parse(day) - Date.parse(season.opensOn)) / 86_400_000

const scaled = (percentOf: () => number): Record<Category, number> => {
  const rooms = season.rooms.map(({ category, requiredHours }) => [
    category,
    Math.round((requiredHours * secPerHour * percentOf()) / 100),
  ])
  return Object.fromEntries(rooms)
}

/** The sum of two draws: most people are in the middle. */
const middling = (draw: Draw): Record<Category, number> => {
  const pace = draw.int(4, 46) + draw.int(4, 46)
  return scaled(() => Math.min(100, (pace * draw.int(70, 125)) / 100))
}

/** Null for a member who has not begun. */
export const planOf = (person: PersonRecord, draw: Draw): Plan | null => {
  const named = namedMembers.find(({ openid }) => openid && openid === person.openid)
  const progress = named?.progress
  const certain = (named?.studiedOn ?? []).map(dayOfSeason)
  const mobile = person.member!.mobile
  const dice = draw.int(1, 100)
  const targets = middling(draw)
  const stopped = draw.chance(18)
  const lastDay = stopped ? draw.int(3, 24) : yesterday
  const visited = progress === 'visited' || !person.openid
  const usual: Plan = {
    targets,
    whole: false,
    via: visited ? 'visit' : 'online',
    attends: !mobile,
    lastDay,
    certain,
  }
  if (progress === 'none') return null
  if (progress === 'finished')
    return { ...usual, targets: scaled(() => 100), whole: true, lastDay: yesterday }
  if (typeof progress === 'object') return { ...usual, targets: progress, lastDay: yesterday }
  if (progress === 'visited') return { ...usual, targets: scaled(() => 55) }
  if (dice <= 13) return null
  return dice > 92 ? { ...usual, targets: scaled(() => 100), whole: true, lastDay: yesterday } : usual
}
