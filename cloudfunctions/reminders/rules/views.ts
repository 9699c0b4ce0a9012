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
  purpose: BoardLine['purpose']
  window: string
  state: DeliveryRecord['state']
  contacted: boolean
  count: number
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

interface Open {
  line: BoardLine
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
 * @example boardOf([10 sent, 2 noGrant of one window], [3 still to plan], subjects)[0].counts // { planned: 15, sent: 10, noGrant: 2, waiting: 3, … }
 */
export function boardOf(
  alike: readonly Alike[],
  ahead: readonly Ahead[],
  subjects: ReadonlyMap<string, string>,
): BoardLine[] {
  const lines = new Map<string, Open>()
  const lineOf = ({ purpose, window, at, campaignId }: Ahead): Open => {
    const key = `${purpose} ${window}`
    const subject = subjects.get(campaignId) ?? ''
    const line = { purpose, window, subject, at: instantOf(at), counts: { ...blank }, studied: null }
    const known = lines.get(key) ?? { line, open: 0, studied: 0 }
    if (known.line.at < line.at) known.line.at = line.at
    lines.set(key, known)
    return known
  }
  const add = ({ line }: Open, outcome: Outcome, count: number): void => {
    line.counts[outcome] += count
    line.counts.planned += count
  }
  for (const one of alike) {
    const known = lineOf(one)
    add(known, outcomeOf(one), one.count)
    known.open += one.open
    known.studied += one.studied
  }
  for (const one of ahead) add(lineOf(one), 'waiting', one.count)
  return [...lines.values()]
    .map(({ line, open, studied }) => ({ ...line, studied: open > 0 ? null : studied }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
