import type { OutputOf } from '@contract/core'
import { Doing, type Figures, MemberMeasure, type PlaceLine, type tallies } from '@contract/tallies'

const HOUR = 2_700
type Counts = Figures['counts']

/** The measures named, and what follows from them. */
export const countsOf = (some: Partial<Counts>): Counts => {
  const zero = Object.fromEntries(MemberMeasure.options.map((measure) => [measure, 0])) as Counts
  const { members = 0, notBegun = 0, mobile = 0, grouped = 0, bound = 0 } = some
  const derived = { started: members - notBegun, ungrouped: mobile - grouped, unbound: members - bound }
  return { ...zero, ...derived, ...some }
}

export const lineOf = (id: string, name: string, some: Partial<Counts>, hours = 0): PlaceLine => {
  const counts = countsOf(some)
  return { id, name, tier: 'model', counts, totalSec: hours * HOUR, requiredSec: counts.members * 16 * HOUR }
}

export const season: NonNullable<Figures['season']> = {
  ...{ id: 's1', name: '2026—2027 冬春训', opensOn: '2026-11-01', closesOn: '2027-03-20' },
  ...{ secPerHour: HOUR, requiredSec: 16 * HOUR, rooms: [] },
}

/** A town in the middle of its season: invented, as large as `members`. */
export const figuresOf = (members: number, over: Partial<Figures> = {}): Figures => {
  const part = (share: number) => Math.floor(members * share)
  const [finished, stuck, notBegun, mobile] = [part(0.33), part(0.14), part(0.08), part(0.37)]
  const counts = countsOf({
    ...{ members, finished, stuck, notBegun, mobile, late: part(0.075) },
    ...{ onPace: members - finished - stuck - notBegun, grouped: part(0.35), bound: part(0.6) },
  })
  const sec = (hours: number) => Math.floor((hours * HOUR * members) / 412)
  const channels = (online: number, session: number, visit: number) => ({
    ...{ online: sec(online), session: sec(session), visit: sec(visit) },
  })
  return {
    place: { id: 'root', name: '樟树坳镇', kind: 'town' },
    season,
    ...{ asOf: '2026-12-15T19:28:00.000+08:00', waiting: 3, rebuilding: false, counts },
    ...{ totalSec: sec(3_460), requiredSec: members * 16 * HOUR, evenSec: members * 8 * HOUR },
    byCategory: [
      { category: 'theory', channels: channels(700, 430, 130) },
      { category: 'policy', channels: channels(470, 350, 60) },
      { category: 'spirit', channels: channels(120, 90, 10) },
      { category: 'skill', channels: channels(640, 420, 40) },
    ],
    doings: Object.fromEntries(Doing.options.map((doing, at) => [doing, part(0.9 - at * 0.2)])) as never,
    weeks: [60, 180, 240, 310, 90, 420, 120].map((hours, at) => ({
      ...{ from: `2026-${at < 5 ? '11' : '12'}-${['02', '09', '16', '23', '30', '07', '14'][at]}` },
      ...{ sec: sec(hours) },
    })),
    ...over,
  }
}

export type Town = OutputOf<typeof tallies.town>

export const townOf = (members = 412, over: Partial<Town> = {}): Town => ({
  figures: figuresOf(members),
  tiers: [
    { tier: 'model', villages: 3, totalSec: 3_000 * HOUR, requiredSec: 4_800 * HOUR },
    { tier: 'rising', villages: 12, totalSec: 460 * HOUR, requiredSec: 1_792 * HOUR },
    { tier: null, villages: 2, totalSec: 0, requiredSec: 0 },
  ],
  tier: 'model',
  villages: [
    lineOf('n-v01', '石板桥村', { members: 60, finished: 20, onPace: 40 }, 612),
    lineOf('n-v02', '竹山湾村', { members: 50, finished: 12, onPace: 30, stuck: 5, notBegun: 3 }, 480),
    lineOf('n-v03', '油麻塘村', { members: 0 }),
  ],
  cohorts: [
    { ...lineOf('', '', { members: 120, finished: 30 }, 984), cohort: 'office' },
    { ...lineOf('', '', { members: 0 }), cohort: 'young' },
  ],
  handFirst: [lineOf('n-b02', '竹山湾村党支部', { members: 50, stuck: 5, notBegun: 3 }, 480)],
  wishes: { overdue: 4, longest: { id: 'wish-01', title: '水渠清淤', village: '茶亭村', days: 9 } },
  ...over,
})
