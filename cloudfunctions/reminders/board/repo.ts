import type { DeliveryRecord } from '@records/index'
import { database } from '../../shared/cloud'
import type { Alike, Tally } from '../rules/views'

const states = ['reserved', 'sending', 'sent', 'refused', 'returned', 'unknown', 'noGrant'] as const

type Counts = Record<`${DeliveryRecord['state']}${'' | 'Told'}`, number>
type Line = Omit<Tally, 'purpose' | 'window' | 'alike'> & Counts & { _id: Pick<Tally, 'purpose' | 'window'> }

/** As many lines as come at once: each is counted whole in one request, however many there are. */
const PAGE = 1_000

/** The numbers of a place, a request for every thousand windows; a reader's, so never of a transaction. */
export async function tallies(nodeId: string, since: Date): Promise<Tally[]> {
  const found: Tally[] = []
  for (;;) {
    const page = await pageOf(nodeId, since, found.length)
    found.push(...page.map(tallyOf))
    if (page.length < PAGE) return found
  }
}

async function pageOf(nodeId: string, since: Date, skip: number): Promise<Line[]> {
  const db = database()
  const $ = db.command.aggregate
  const count = (condition: unknown) => $.sum($.cond([condition, 1, 0]))
  const told = $.gt(['$contacted', null])
  const counts = states.flatMap((state) => {
    const stands = $.eq(['$state', state])
    return [
      [state, count(stands)],
      [`${state}Told`, count($.and([stands, told]))],
    ]
  })
  const { list } = (await db
    .collection('deliveries')
    .aggregate()
    .match({ path: nodeId, at: db.command.gte(since) })
    .group({
      _id: { purpose: '$purpose', window: '$window' },
      studied: count($.eq(['$studied', true])),
      open: count($.gt(['$lookAt', null])),
      at: $.max('$at'),
      campaignId: $.max('$campaignId'),
      ...Object.fromEntries(counts),
    })
    .sort({ _id: 1 })
    .skip(skip)
    .limit(PAGE)
    .end()) as { list: Line[] }
  return list
}

const tallyOf = ({ _id, at, campaignId, studied, open, ...counts }: Line): Tally => {
  const alike = states.flatMap((state): Alike[] => {
    const contacted = counts[`${state}Told`]
    return [
      { state, contacted: false, count: counts[state] - contacted },
      { state, contacted: true, count: contacted },
    ]
  })
  return { ..._id, at: new Date(at), campaignId, studied, open, alike }
}
