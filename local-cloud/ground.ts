import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../config/collections'
import { Clock } from './clock'
import { createDatabase } from './database/database'
import { holdFolder } from './hold-folder'
import type { LocalCloudOptions } from './options'
import { openSecrets } from './secrets'
import { functionSettings } from './settings'
import { lmdbJournal } from './store/lmdb'
import { memoryJournal } from './store/memory'
import { clearUnfinished, openTown } from './town'

/** What a cloud stands on: its data, its clock, its town and its secrets. */
export async function openGround(options: LocalCloudOptions) {
  const { data, transactionMs } = options
  if (data !== null) mkdirSync(data, { recursive: true })
  const release = data === null ? async () => {} : await holdFolder(data)
  const journal = data === null ? memoryJournal() : lmdbJournal(join(data, 'store'))
  await clearUnfinished(journal)
  const clock = new Clock()
  const database = createDatabase({
    journal,
    collections,
    clock,
    ...(transactionMs === undefined ? {} : { transactionMs }),
  })
  const environment = { ...process.env, ...options.functionEnv }
  const { functionEnv, filesKey } = await openSecrets(journal, environment)
  const secrets = { phoneKey: functionEnv.PHONE_KEY }
  const town = await openTown({ ...options, journal, database, clock, secrets })
  const close = async () => {
    await database.close()
    await release()
  }
  return {
    clock,
    database,
    town,
    filesKey,
    functionEnv: { ...functionEnv, ...functionSettings(environment), ...options.functionEnv },
    close,
  }
}
export type Ground = Awaited<ReturnType<typeof openGround>>
