import { addDays } from '@domain/day'
import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from '../functions/true-cloud'
import type { Table } from './figures'

const MEMBERS = 525
const RECORDS = 20_000
const BATCH = 200
const DAY = '2026-12-15'

const left = (i: number, members: readonly string[]) => ({
  ...{
    _id: `study:evening:${i}`,
    v: 1,
    kind: 'study',
    subjectId: members[i % MEMBERS]!,
    state: 'waiting',
    batch: null,
  },
  at: { $date: new Date(Date.parse(`${DAY}T10:00:00Z`) + i).toISOString() },
})

/** Everybody has learned a little more by the end of it. */
const learned = (hours: Json): Json => ({
  ...hours,
  totalSec: hours.totalSec + 600,
  byCategory: { ...hours.byCategory, skill: hours.byCategory.skill + 600 },
  lastAt: { $date: `${addDays(DAY, -1)}T12:00:00Z` },
})

async function evening(cloud: TrueCloud): Promise<void> {
  const persons = await cloud.kept('persons', { 'member.mobile': true })
  const ids: string[] = persons.map(({ _id }) => _id).slice(0, MEMBERS)
  const hours = await cloud.kept('hours')
  const mine = hours.filter(({ personId }) => ids.includes(personId)).map(learned)
  for (let from = 0; from < mine.length; from += 50) await cloud.keep('hours', mine.slice(from, from + 50))
  for (let from = 0; from < RECORDS; from += BATCH)
    await cloud.keep(
      'outbox',
      Array.from({ length: BATCH }, (_, i) => left(from + i, ids)),
    )
}

/** A busy evening: twenty thousand records of 525 members, and how many ticks they take. */
export async function tallyEvening(): Promise<Table> {
  const cloud = await trueCloud({ seed: 'town' })
  try {
    await evening(cloud)
    await cloud.local.resetMetrics()
    const rows: Table['rows'] = []
    for (let waiting = RECORDS, tick = 1; waiting > 0; tick++) {
      const since = performance.now()
      const { slices } = (await cloud.local.triggers('tallies')).reply.data.countMembers
      const took = performance.now() - since
      waiting = await cloud.counted('outbox')
      const { database } = Object.values<Json>((await cloud.local.metrics()).operations).reduce(
        (all, one) => (one.database['database.commitTransaction'] ? one : all),
        { database: {} },
      )
      const counts = Object.values<Record<string, number>>(database).flatMap((by) => Object.values(by))
      const requests = counts.reduce((sum, count) => sum + count, 0)
      rows.push([
        tick,
        slices,
        waiting,
        requests,
        (requests / (RECORDS - waiting)).toFixed(3),
        `${(took / 1_000).toFixed(1)} s`,
      ])
    }
    return {
      title: '20,000 records of 525 members are counted',
      columns: ['tick', 'slices', 'still waiting', 'database requests so far', 'a record', 'took'],
      rows,
    }
  } finally {
    await cloud.stop()
  }
}
