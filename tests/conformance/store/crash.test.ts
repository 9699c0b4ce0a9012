import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { Clock } from '../../../local-cloud/clock'
import { createDatabase } from '../../../local-cloud/database/database'
import { lmdbJournal } from '../../../local-cloud/store/lmdb'
import { temporaryDirectory } from './temporary-directory'

const rounds = 20
const directory = temporaryDirectory()
const script = join(directory.path, 'writer.cjs')
const store = join(directory.path, 'store')
const collections = {
  singles: { permission: 'ADMINONLY' as const, indexes: [] },
  pairs: { permission: 'ADMINONLY' as const, indexes: [] },
}

beforeAll(() => {
  buildSync({
    entryPoints: [join(__dirname, 'crash-writer.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['lmdb'],
  })
})
afterAll(() => directory.remove())

/** Lets a writer run for a moment, kills it in mid-write, and gives what it acknowledged. */
async function killedWriter(round: number): Promise<string[]> {
  const env = { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') }
  const writer: ChildProcess = spawn(process.execPath, [script, store, String(round)], { env })
  let said = ''
  let complaints = ''
  writer.stdout?.on('data', (text) => {
    said += text
    if (said.length > 200 + round * 150) writer.kill('SIGKILL')
  })
  writer.stderr?.on('data', (text) => {
    complaints += text
  })
  await once(writer, 'close')
  expect(complaints).toBe('')
  // What was cut off in mid-line was not fully said.
  return said.slice(0, said.lastIndexOf('\n')).split('\n')
}

test('20 times killed in mid-write, no acknowledged write is lost, no transaction is half there, no lock is left', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const said = await killedWriter(round)
    expect(said.length).toBeGreaterThan(0)
    acknowledged.push(...said)
    const database = createDatabase({ journal: lmdbJournal(store), collections, clock: new Clock() })
    const ids = (collection: string) => {
      const page = {
        query: {},
        order: [],
        skip: 0,
        limit: Number.POSITIVE_INFINITY,
        projection: { _id: 1 },
        count() {},
      }
      return new Set(database.read({ collection, ...page }).map((one) => (one as { _id: string })._id))
    }
    const [singles, pairs] = [ids('singles'), ids('pairs')]
    expect(
      acknowledged.filter((id) => !(id.startsWith('pair') ? pairs.has(`${id}-left`) : singles.has(id))),
    ).toEqual([])
    const halves = [...pairs].filter(
      (id) => !pairs.has(id.replace(/left$|right$/, (side) => (side === 'left' ? 'right' : 'left'))),
    )
    expect(halves).toEqual([])
    await database.insert({ collection: 'singles', documents: [{ _id: `after-${round}` }] })
    await database.close()
  }
})
