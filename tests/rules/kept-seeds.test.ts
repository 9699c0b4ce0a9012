import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptSeeds } from '../../local-cloud/kept-seeds'

const folder = mkdtempSync(join(tmpdir(), 'wuchang-seeds-'))
const build = join(folder, 'build')
const kept = join(folder, 'kept')
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
const one = (at: Date, { phoneKey }: { phoneKey: string }) => ({
  documents: { persons: [{ _id: phoneKey, at }] },
  people: [],
  opensAt: `${++made}`,
})
const seeds = () => keptSeeds({ town: one, empty: one }, kept, build)
const at = new Date('2026-12-15T19:30:00+08:00')

test('a seed is made once for a moment and a key, dates stay dates, and another build makes it anew', () => {
  writeFileSync(build, 'first build')
  const first = seeds().town(at, { phoneKey: 'a' })
  expect(seeds().town(at, { phoneKey: 'a' })).toEqual(first)
  expect(seeds().town(at, { phoneKey: 'a' }).documents.persons).toEqual([{ _id: 'a', at }])
  expect(made).toBe(1)

  seeds().town(at, { phoneKey: 'b' })
  seeds().town(new Date(at.getTime() + 1), { phoneKey: 'a' })
  seeds().empty(at, { phoneKey: 'a' })
  expect(made).toBe(4)
  expect(readdirSync(kept)).toHaveLength(4)

  writeFileSync(build, 'second build')
  expect(seeds().town(at, { phoneKey: 'a' }).opensAt).toBe('5')
  expect(readdirSync(kept)).toHaveLength(1)
})
