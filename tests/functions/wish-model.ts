import { addDays } from '@domain/day'
import { addWorkingDays, workingDaysBetween } from '@domain/working-days'

/** How wishes of one village go, said once more and apart from the code: who may do what, and what comes of it. */
export type Who = 'asker' | 'collector' | 'village' | 'town' | 'helper' | 'reviewer' | 'anybody'
export const everybody: Who[] = ['asker', 'collector', 'village', 'town', 'helper']

export interface Model {
  state: 'held' | 'collected' | 'gathered' | 'offered' | 'assigned' | 'feedback' | 'closed'
  end: string | null
  level: 'village' | 'town'
  round: number
  holder: Who | null
  claimed: boolean
  doers: Who[]
  spot: boolean
  postponed: boolean
  /** It has a kind, since it was gathered or solved. */
  kind: boolean
  forSomebody: boolean
  since: string
  due: string | null
  reminded: number
  nudgedOn: string | null
  wall: boolean
  complained: boolean
  /** Of a collective one: whose wishes are part of it, and what has been said about which. */
  merged: number[]
  into: number | null
  words: Record<number, 'own' | 'heard'>
}

/** All wishes of a walk, and the day. */
export interface Village {
  today: string
  wishes: Model[]
}

const DAYS: Record<Model['state'], number | null> = {
  ...{ held: null, collected: 2, gathered: 3, offered: 5, assigned: 5, feedback: 9, closed: null },
}

export const begin = (today: string, forSomebody: boolean): Model => ({
  ...{ state: 'collected', end: null, level: 'village', round: 0, holder: null, claimed: false },
  ...{ doers: [], spot: false, postponed: false, kind: false, forSomebody, since: today, reminded: 0 },
  ...{ due: addWorkingDays(today, 2), nudgedOn: null, wall: false, complained: false },
  ...{ merged: [], into: null, words: {} },
})

/** What is asked by name and shown by a page; and what goes other ways. */
export const paged = [
  ...(['edit', 'withdraw', 'gather', 'solveOnTheSpot', 'refuse', 'merge', 'assign', 'offer'] as const),
  ...(['claim', 'release', 'report', 'rate', 'rateFor', 'postpone', 'nudge'] as const),
]
const beside = [
  'doubt',
  'letIn',
  'takeDown',
  'end',
  'hang',
  'takeOff',
  'complain',
  'clear',
  'uphold',
] as const
export type Act = (typeof paged)[number] | (typeof beside)[number]
export const acts: Act[] = [...paged, ...beside]

export interface Step {
  act: Act
  who: Who
  wish: number
  other: number
  rating: 'good' | 'bad'
  holder: Who
}

const OPEN: Model['state'][] = ['collected', 'gathered', 'offered', 'assigned']
const FREE: Model['state'][] = ['collected', 'gathered', 'offered']
const around = (who: Who): boolean => who === 'collector' || who === 'village' || who === 'town'
const answers = (who: Who, { level }: Model): boolean =>
  who === 'town' || (who === 'village' && level === 'village')
const met = (end: string | null): boolean => ['met', 'onTheSpot', 'unvisited'].includes(end ?? '')
const mayHang = ({ state, end }: Model): boolean => state !== 'held' && (end === null || met(end))
const late = ({ due }: Model, today: string): number => (due === null ? 0 : workingDaysBetween(due, today))

const wholeOf = ({ wishes }: Village, wish: number): Model => {
  const own = wishes[wish]!
  return own.into === null ? own : wishes[own.into]!
}

function maySay(act: 'rate' | 'rateFor', who: Who, wish: number, village: Village): boolean {
  const whole = wholeOf(village, wish)
  const { forSomebody } = village.wishes[wish]!
  const word = whole.words[wish] ?? null
  if (whole.doers.includes(who) || whole.holder === who) return false
  if (who === 'asker' ? (act === 'rateFor') !== forSomebody : act === 'rate' || !around(who)) return false
  if (whole.state === 'closed') return act === 'rate' && met(whole.end) && word !== 'own'
  return whole.state === 'feedback' && (word === null || (who === 'asker' && word === 'heard'))
}

/** What a page offers: by the table alone. */
export function offers(act: Act, who: Who, wish: number, village: Village): boolean {
  const m = village.wishes[wish]!
  const is = (...states: Model['state'][]) => states.includes(m.state)
  const inHand = m.state === 'assigned' && m.holder === who
  switch (act) {
    case 'edit':
    case 'doubt':
      return who === 'asker' && is('held', 'collected')
    case 'withdraw':
      return who === 'asker' && m.merged.length === 0 && is('held', ...OPEN)
    case 'gather':
      return around(who) && is('collected')
    case 'solveOnTheSpot':
      return around(who) && is('collected', 'gathered')
    case 'refuse':
    case 'merge':
      return answers(who, m) && is(...FREE)
    case 'assign':
      return answers(who, m) && is('gathered', 'offered', 'assigned')
    case 'offer':
      return answers(who, m) && is('gathered')
    case 'claim':
      return who === 'helper' && is('offered')
    case 'release':
    case 'report':
      return inHand
    case 'rate':
    case 'rateFor':
      return maySay(act, who, wish, village)
    case 'postpone':
      if (m.postponed) return false
      return is('assigned') ? inHand || answers(who, m) : answers(who, m) && is('gathered', 'offered')
    case 'nudge':
      return answers(who, m) && is(...OPEN)
    default:
      return mayBeside(act, who, m)
  }
}

function mayBeside(act: Act, who: Who, m: Model): boolean {
  if (act === 'complain') return m.wall
  if (act === 'hang' || act === 'takeOff')
    return (who === 'reviewer' || who === 'town') && (act === 'takeOff' || mayHang(m))
  if (who !== 'reviewer') return false
  if (act === 'end') return m.state === 'held' || OPEN.includes(m.state)
  return act === 'letIn' || act === 'takeDown' ? m.state === 'held' : m.complained
}

/** The day that is promised instead. */
export const laterDay = ({ due }: Model, today: string): string =>
  addDays(due !== null && due > today ? due : today, 1)

/** What is done when it is asked for. */
export function may({ act, who, wish, other, holder }: Step, village: Village): boolean {
  if (!offers(act, who, wish, village)) return false
  const { wishes, today } = village
  const m = wishes[wish]!
  if (act === 'postpone') return laterDay(m, today) <= addDays(today, 60)
  if (act === 'nudge') return late(m, today) > 0 && m.nudgedOn !== today
  if (act === 'assign') return m.state !== 'assigned' || m.holder !== holder
  if (act !== 'merge') return true
  const joined = wishes[other]!
  return other !== wish && m.kind && joined.merged.length === 0 && offers('merge', who, other, village)
}

/** Another state, from this day. */
const to = (m: Model, today: string, state: Model['state'], more: Partial<Model> = {}): Model => {
  const days = DAYS[state]
  const begun = {
    postponed: false,
    reminded: 0,
    since: today,
    due: days === null ? null : addWorkingDays(today, days),
  }
  return hung({ ...m, state, ...begun, ...more })
}
const hung = (m: Model): Model => ({ ...m, wall: m.wall && mayHang(m) })

function said(m: Model, { act, rating, wish }: Step, today: string): Model {
  const word = act === 'rate' ? 'own' : 'heard'
  if (rating === 'good') {
    const words: Model['words'] = { ...m.words, [wish]: word }
    const all = Object.keys(words).length === 1 + m.merged.length
    if (m.state === 'closed' || !all)
      return { ...m, words, ...(m.state === 'closed' && { end: m.spot ? 'onTheSpot' : 'met' }) }
    return to(m, today, 'closed', { words, end: m.spot ? 'onTheSpot' : 'met' })
  }
  const again = { round: m.round + 1, end: null, words: {}, spot: false }
  const holder = m.holder ?? m.doers.at(-1) ?? null
  return m.round === 0 && holder
    ? to(m, today, 'assigned', { ...again, holder })
    : to(m, today, 'gathered', {
        ...{ ...again, holder: null, claimed: false },
        level: m.round === 0 ? m.level : 'town',
      })
}

const did = (m: Model, who: Who): Model['doers'] => [...m.doers.filter((one) => one !== who), who]

function after(m: Model, step: Step, today: string): Model {
  const { act, who, holder } = step
  const closed = (end: string): Model => to(m, today, 'closed', { end })
  switch (act) {
    case 'edit':
    case 'letIn':
      return to({ ...m, wall: false }, today, 'collected')
    case 'doubt':
      return to(m, today, 'held')
    case 'withdraw':
      return closed('withdrawn')
    case 'gather':
      return to(m, today, 'gathered', { kind: true })
    case 'solveOnTheSpot':
      return to(m, today, 'feedback', { spot: true, kind: true, words: {}, doers: did(m, who) })
    case 'refuse':
      return closed('refused')
    case 'takeDown':
    case 'end':
      return { ...closed('refused'), complained: false }
    case 'assign':
      return to(m, today, 'assigned', { holder, claimed: false })
    case 'offer':
      return to(m, today, 'offered')
    case 'claim':
      return to(m, today, 'assigned', { holder: who, claimed: true })
    case 'release':
      return to(m, today, m.claimed ? 'offered' : 'gathered', { holder: null, claimed: false })
    case 'report':
      return to(m, today, 'feedback', { words: {}, doers: did(m, who) })
    case 'postpone':
      return { ...m, postponed: true, due: laterDay(m, today) }
    case 'nudge':
      return { ...m, nudgedOn: today }
    case 'complain':
      return { ...m, wall: false, complained: true }
    case 'hang':
    case 'takeOff':
      return { ...m, wall: act === 'hang', complained: false }
    case 'clear':
    case 'uphold':
      return { ...m, complained: false, wall: act === 'clear' && mayHang(m) }
    default:
      return m
  }
}

/** The village after a step that may be done. */
export function next(step: Step, { wishes, today }: Village): Village {
  const { act, wish, other } = step
  const put = (at: number, m: Model, all = wishes): Model[] => all.map((one, i) => (i === at ? m : one))
  const m = wishes[wish]!
  if (act === 'merge') {
    const whole = m.state === 'gathered' ? m : to(m, today, 'gathered')
    const collective = put(wish, { ...whole, merged: [...m.merged, other] })
    const joined = to(wishes[other]!, today, 'closed', { end: 'merged', into: wish })
    return { today, wishes: put(other, joined, collective) }
  }
  if (act !== 'rate' && act !== 'rateFor') return { today, wishes: put(wish, after(m, step, today)) }
  const at = m.into ?? wish
  return { today, wishes: put(at, said(wishes[at]!, step, today)) }
}

/** What the tick of an evening does by itself. */
export function evening(today: string, { wishes }: Village): Village {
  const ticked = (m: Model): Model => {
    const waited = workingDaysBetween(m.since, today)
    if (m.state === 'feedback' && waited >= [3, 6, 9][m.reminded]!) {
      if (m.reminded < 2) return { ...m, reminded: m.reminded + 1 }
      const heard = m.spot ? 'onTheSpot' : 'met'
      return to(m, today, 'closed', { end: Object.keys(m.words).length > 0 ? heard : 'unvisited' })
    }
    const up = OPEN.includes(m.state) && m.level === 'village' && late(m, today) >= 3
    return up ? { ...m, level: 'town' } : m
  }
  return { today, wishes: wishes.map(ticked) }
}
