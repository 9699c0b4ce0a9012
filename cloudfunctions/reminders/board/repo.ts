import { database } from '../../shared/cloud'
import type { Alike } from '../rules/views'

type Key = Pick<Alike, 'purpose' | 'window' | 'state' | 'contacted'>

/** More than eight weeks bring. */
const MOST = 1_000

/** The numbers of a place, in one request however many they count; a reader's, so never of a transaction. */
export async function tallies(nodeId: string, since: Date): Promise<Alike[]> {
  const db = database()
  const $ = db.command.aggregate
  const one = (condition: unknown) => $.sum($.cond([condition, 1, 0]))
  const { list } = (await db
    .collection('deliveries')
    .aggregate()
    .match({ path: nodeId, at: db.command.gte(since) })
    .group({
      _id: {
        purpose: '$purpose',
        window: '$window',
        state: '$state',
        contacted: $.gt(['$contacted', null]),
      },
      count: $.sum(1),
      studied: one($.eq(['$studied', true])),
      open: one($.gt(['$lookAt', null])),
      at: $.max('$at'),
      campaignId: $.max('$campaignId'),
    })
    .limit(MOST)
    .end()) as { list: (Omit<Alike, keyof Key> & { _id: Key })[] }
  return list.map(({ _id, ...tally }) => ({ ...tally, ..._id, at: new Date(tally.at) }))
}
