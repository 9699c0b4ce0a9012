import { join } from 'node:path'
import { startCloud } from '../drive/local-cloud'
import { bareSdk } from './bare-sdk'
import { inTurn, ms, type Table, times } from './figures'

const ROUNDS = 300

/** What a call costs over the bare round trip of the SDK that it contains. */
export async function roundTrip(): Promise<Table> {
  const adminToken = 'bench-admin-token'
  const cloud = await startCloud({ functions: [join(__dirname)], args: ['--admin-token', adminToken] })
  try {
    const database = bareSdk(cloud.url, adminToken)
    const works = {
      bare: () => Promise.resolve(database.collection('nodes').doc('root').get()),
      call: () => cloud.request('POST', '/functions/one-query', {}, { 'x-openid': 'o-tan-xiuying' }),
      home: () => cloud.call('o-tan-xiuying', 'study.home'),
    }
    await inTurn(30, works)
    const took = await inTurn(ROUNDS, works)
    return {
      title: `One call against one bare SDK round trip (medians of ${ROUNDS}, in turn)`,
      columns: ['what', 'median', 'against bare'],
      rows: [
        ['bare SDK: one document by id', ms(took.bare), times(took.bare, took.bare)],
        ['a function of one query, through HTTP and a worker', ms(took.call), times(took.call, took.bare)],
        ['study.home: identity, contract, six queries', ms(took.home), times(took.home, took.bare)],
      ],
    }
  } finally {
    await cloud.stop()
  }
}
