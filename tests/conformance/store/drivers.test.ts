import type { Journal } from '../../../local-cloud/store/journal'
import { lmdbJournal } from '../../../local-cloud/store/lmdb'
import { memoryJournal } from '../../../local-cloud/store/memory'
import { temporaryDirectory } from './temporary-directory'

interface Driver {
  open(): Journal
  /** The same store once more, as after a restart; a store in memory is simply the same. */
  reopen(journal: Journal): Promise<Journal>
  remove(): void
}

const drivers: Record<string, () => Driver> = {
  memory: () => ({ open: memoryJournal, reopen: async (journal) => journal, remove() {} }),
  lmdb: () => {
    const directory = temporaryDirectory()
    const open = () => lmdbJournal(directory.path)
    return {
      open,
      async reopen(journal) {
        await journal.close()
        return open()
      },
      remove: directory.remove,
    }
  },
}

describe.each(Object.keys(drivers))('%s', (name) => {
  let driver: Driver
  let journal: Journal
  beforeEach(() => {
    driver = drivers[name]!()
    journal = driver.open()
  })
  afterEach(async () => {
    await journal.close()
    driver.remove()
  })
  const put = (collection: string, document: { _id: string | number; [field: string]: unknown }) => ({
    collection,
    id: document._id,
    document,
  })
  const stored = () => [...journal.load()].sort((a, b) => String(a.id).localeCompare(String(b.id)))

  test('a new store is empty', () => {
    expect(stored()).toEqual([])
    expect(journal.meta.get('clock')).toBeUndefined()
  })
  test('documents come back with every kind of value', async () => {
    const document = {
      _id: 'a',
      at: new Date('2026-12-15T11:30:00.123Z'),
      big: 1_797_000_000_123,
      safe: Number.MAX_SAFE_INTEGER,
      low: -2_147_483_649,
      part: 0.1,
      nothing: null,
      no: false,
      text: '𠮷·买买提\u0000end',
      nested: { list: [1, 'a', null, [], {}, { deep: new Date(0) }] },
      'key.': 1,
    }
    await journal.commit([put('docs', document)])
    journal = await driver.reopen(journal)
    expect(stored()).toEqual([{ collection: 'docs', id: 'a', document }])
    expect(Object.keys(stored()[0]!.document)).toEqual(Object.keys(document))
  })
  test('one commit adds, replaces and removes over collections', async () => {
    await journal.commit([put('one', { _id: 'a', n: 1 }), put('one', { _id: 'b' })])
    const removal = { collection: 'one', id: 'b', document: null }
    await journal.commit([put('one', { _id: 'a', n: 2 }), removal, put('two', { _id: 'c' })])
    journal = await driver.reopen(journal)
    expect(stored()).toEqual([
      { collection: 'one', id: 'a', document: { _id: 'a', n: 2 } },
      { collection: 'two', id: 'c', document: { _id: 'c' } },
    ])
  })
  test('a number and its text are two ids', async () => {
    await journal.commit([put('docs', { _id: 1, is: 'number' }), put('docs', { _id: '1', is: 'text' })])
    journal = await driver.reopen(journal)
    expect([...journal.load()].map(({ id, document }) => [id, document.is])).toEqual(
      expect.arrayContaining([
        [1, 'number'],
        ['1', 'text'],
      ]),
    )
  })
  test('an id of 1,024 bytes is kept', async () => {
    const id = '场'.repeat(341)
    await journal.commit([put('docs', { _id: id })])
    journal = await driver.reopen(journal)
    expect(stored()[0]?.id).toBe(id)
  })
  test('commits made without waiting keep their order', async () => {
    const commits = Array.from({ length: 200 }, (_, n) => journal.commit([put('docs', { _id: 'a', n })]))
    await Promise.all(commits)
    journal = await driver.reopen(journal)
    expect(stored()[0]?.document.n).toBe(199)
  })
  test('a commit of nothing resolves', async () => {
    await expect(journal.commit([])).resolves.toBeUndefined()
  })
  test('small values stand beside the documents', async () => {
    await journal.meta.set('clock', { offsetMs: -5 })
    await journal.meta.set('seed', 'town')
    journal = await driver.reopen(journal)
    expect(journal.meta.get('clock')).toEqual({ offsetMs: -5 })
    expect(journal.meta.get('seed')).toBe('town')
    expect(stored()).toEqual([])
  })
})
