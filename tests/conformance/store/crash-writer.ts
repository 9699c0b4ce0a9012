import { writeSync } from 'node:fs'
import { Clock } from '../../../local-cloud/clock'
import { createDatabase } from '../../../local-cloud/database/database'
import { lmdbJournal } from '../../../local-cloud/store/lmdb'

/** Writes without end, several writers at once, and says the id of each write once it is acknowledged. */
const [directory = '', round = ''] = process.argv.slice(2)
const collections = {
  singles: { permission: 'ADMINONLY' as const, indexes: [] },
  pairs: { permission: 'ADMINONLY' as const, indexes: [] },
}
const database = createDatabase({ journal: lmdbJournal(directory), collections, clock: new Clock() })

async function single(id: string): Promise<void> {
  await database.insert({ collection: 'singles', documents: [{ _id: id, text: 'x'.repeat(500) }] })
}

async function pair(id: string): Promise<void> {
  const transactionId = database.startTransaction()
  for (const side of ['left', 'right'])
    await database.insert({ collection: 'pairs', documents: [{ _id: `${id}-${side}`, side }], transactionId })
  database.commitTransaction(transactionId)
}

async function writer(number: number): Promise<void> {
  for (let n = 0; ; n++) {
    const paired = (n + number) % 2 === 0
    const id = `${paired ? 'pair' : 'one'}-${round}-${number}-${n}`
    await (paired ? pair(id) : single(id))
    await database.settled()
    writeSync(1, `${id}\n`)
  }
}
for (let number = 0; number < 6; number++) void writer(number)
