import type { BoardLine, Message, Outcome } from '@contract/messages'
import { dayOf, instantOf } from '@domain/day'
import type { DeliveryRecord, MessageRecord } from '@records/index'
import { outcomeOf } from './outcomes'

/** When and how somebody was reached otherwise. */
export const contactView = (contacted: DeliveryRecord['contacted']): Message['contacted'] =>
  contacted && { how: contacted.how, on: dayOf(contacted.at) }

/** A message as its reader sees it, with what was noted about them beside it (DESIGN §11). */
export function messageView(message: MessageRecord, delivery: DeliveryRecord | undefined): Message {
  const { _id: id, purpose, title, text, from, at, readAt, subjectId } = message
  const contacted = contactView(delivery?.contacted ?? null)
  return { id, purpose, title, text, from, at: instantOf(at), read: readAt !== null, subjectId, contacted }
}

/** Deliveries that stand alike, as the board counts them. */
export interface Alike {
  state: DeliveryRecord['state']
  contacted: boolean
  count: number
}

/** All deliveries for one purpose in one window. */
export interface Tally {
  purpose: BoardLine['purpose']
  window: string
  alike: readonly Alike[]
  studied: number
  /** Of those reached, how many have not been looked at yet. */
  open: number
  at: Date
  campaignId: string
}

/** People of a campaign who have no delivery yet. */
export interface Ahead {
  purpose: BoardLine['purpose']
  window: string
  count: number
  at: Date
  campaignId: string
}

/** A line whose subject stands in the campaign. */
export type Unnamed = Omit<BoardLine, 'subject'> & { campaignId: string }

interface Open {
  line: Unnamed
  open: number
  studied: number
}

const blank = {
  planned: 0,
  waiting: 0,
  sent: 0,
  refused: 0,
  returned: 0,
  noGrant: 0,
  unknown: 0,
  contacted: 0,
}

/**
 * The board, newest first: a line for each purpose and window, in which everybody planned stands under one number.
 * @example boardOf([10 sent, 2 noGrant of one window], [3 still to plan])[0].counts // { planned: 15, sent: 10, noGrant: 2, waiting: 3, … }
 */
export function boardOf(tallies: readonly Tally[], ahead: readonly Ahead[]): Unnamed[] {
  const lines = new Map<string, Open>()
  const lineOf = ({ purpose, window, at, campaignId }: Omit<Ahead, 'count'>): Open => {
    const key = `${purpose} ${window}`
    const line = { purpose, window, campaignId, at: instantOf(at), counts: { ...blank }, studied: null }
    const known = lines.get(key) ?? { line, open: 0, studied: 0 }
    if (known.line.at < line.at) known.line.at = line.at
    lines.set(key, known)
    return known
  }
  const add = ({ line }: Open, outcome: Outcome, count: number): void => {
    line.counts[outcome] += count
    line.counts.planned += count
  }
  for (const one of tallies) {
    const known = lineOf(one)
    for (const same of one.alike) add(known, outcomeOf(same), same.count)
    known.open += one.open
    known.studied += one.studied
  }
  for (const one of ahead) add(lineOf(one), 'waiting', one.count)
  return [...lines.values()]
    .map(({ line, open, studied }) => ({ ...line, studied: open > 0 ? null : studied }))
    .sort(newestFirst)
}

/** One tick plans several of the same moment: page after page they keep their order. */
const newestFirst = (a: Unnamed, b: Unnamed): number => {
  const key = ({ at, purpose, window }: Unnamed) => `${at} ${purpose} ${window}`
  return key(a) < key(b) ? 1 : -1
}
