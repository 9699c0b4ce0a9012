import { createHash } from 'node:crypto'
import { instantOf } from '@domain/day'
import { collections } from '../../config/collections'
import { seeds } from '../../scripts/seed/index'
import { opensAt, secrets, townAt } from './town-records'

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const made = seeds.town(opensAt, secrets)

test('the same moment makes the same town twice', () => {
  expect(digest(seeds.town(opensAt, secrets))).toBe(digest(made))
})

test('an earlier moment makes the same town with a shorter past', () => {
  const earlier = new Date('2026-11-20T12:00:00.000+08:00')
  const before = townAt(earlier)
  const after = townAt()
  expect(digest(before.persons)).toBe(digest(after.persons))
  expect(digest(before.ledger)).toBe(digest(after.ledger.filter(({ at }) => at <= earlier)))
  expect(before.ledger.length).toBeGreaterThan(0)
  expect(before.ledger.length).toBeLessThan(after.ledger.length)
})

test('the cloud opens at the moment the town was made for', () => {
  expect(made.opensAt).toBe(instantOf(opensAt))
})

test('every collection is a declared one, and every document has a version and an id of its own', () => {
  for (const [name, documents] of Object.entries<{ _id: string; v: number }[]>({ ...townAt() })) {
    const ids = documents.map(({ _id }) => _id)
    expect(Object.keys(collections)).toContain(name)
    expect(new Set(ids).size).toBe(ids.length)
    expect(documents.filter(({ v }) => v !== 1)).toEqual([])
  }
})

test('all whom the shell offers are in the town, but for the stranger and one who still has to bind', () => {
  const openids = new Set(townAt().persons.map(({ openid }) => openid))
  const offered = made.people.map(({ openid }) => openid)
  expect(offered.length).toBeGreaterThanOrEqual(12)
  expect(offered.filter((openid) => !openids.has(openid))).toEqual(['o-zhu-xinglong', 'o-stranger'])
})

test('an empty cloud has no documents and somebody to become its organiser', () => {
  const { documents, people } = seeds.empty(opensAt, secrets)
  expect(documents).toEqual({})
  expect(people.length).toBeGreaterThan(1)
})
