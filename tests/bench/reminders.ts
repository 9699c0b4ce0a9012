import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import { bareRoot, bareSeason } from '../functions/bare-town'
import { bareSdk } from './bare-sdk'
import type { Table } from './figures'

const BATCH = 1_000
const TOKEN = 'bench-admin-token'
const HALF_PAST_SIX = '2026-12-15T18:30:00+08:00'
const MOST_TICKS = 4_000

interface Counted {
  database: Record<string, Record<string, number>>
  openapi: Record<string, number>
}

const member = (i: number) => ({
  _id: `x${String(i).padStart(6, '0')}`,
  v: 1,
  name: `党员${i}`,
  openid: `o-x${i}`,
  textSize: 'system',
  duties: [{ role: 'member', nodeIds: ['b-none'] }],
  consents: { reminders: { given: true, at: new Date('2026-11-01T02:00:00Z') } },
  member: { branchId: 'b-none', villageId: 'v-none', groupId: null, cohort: 'village', mobile: true },
})
const grant = (i: number) => ({
  _id: `o-x${i}:study`,
  v: 1,
  openid: `o-x${i}`,
  template: 'study',
  units: 1,
  always: null,
  heard: { client: 1, push: 0 },
})

/** What WeChat remembers of somebody who has been here and accepted once. */
const remembered = (i: number): string =>
  [
    { kind: 'visit', openid: `o-x${i}`, at: 0 },
    { kind: 'grant', openid: `o-x${i}`, template: 'local-study', count: 1 },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n')

/** A town of so many members, each of whom accepted one message. */
async function openTown(members: number, data: string): Promise<DrivenCloud> {
  const all = Array.from({ length: members }, (_, i) => i)
  writeFileSync(join(data, 'wechat.jsonl'), `${all.map(remembered).join('\n')}\n`)
  const args = ['--admin-token', TOKEN]
  const cloud = await startCloud({ seed: 'empty', at: HALF_PAST_SIX, data, args })
  const database = bareSdk(cloud.url, TOKEN)
  const add = (collection: string, documents: object[]) =>
    database.collection(collection).add({ data: documents } as never)
  await add('nodes', [bareRoot])
  await add('seasons', [bareSeason])
  for (let from = 0; from < members; from += BATCH) {
    const numbers = all.slice(from, from + BATCH)
    await add('persons', numbers.map(member))
    await add('grants', numbers.map(grant))
  }
  return cloud
}

interface Rung {
  ticks: number
  sent: number
  requests: number
  asked: number
}

/** Rings the timer until nobody waits; the clock stands at half past six again before each ring. */
async function ringAll(cloud: DrivenCloud, members: number): Promise<Rung> {
  await cloud.local.resetMetrics()
  let [ticks, sent] = [0, 0]
  while (sent < members && ticks < MOST_TICKS) {
    await cloud.local.clock(HALF_PAST_SIX)
    const { reply } = await cloud.local.triggers('reminders')
    sent += reply?.data?.send?.sent ?? 0
    ticks += 1
  }
  const { operations } = await cloud.local.metrics()
  const { database, openapi }: Counted = operations['reminders.tick']
  const requests = Object.values(database).flatMap((by) => Object.values(by))
  return {
    ticks,
    sent,
    requests: requests.reduce((sum, count) => sum + count, 0),
    asked: openapi['subscribeMessage.send'] ?? 0,
  }
}

/** What a study day's reminder to a whole town costs: planned, sent, and a message each in 消息. */
export async function reminderSlices(): Promise<Table> {
  const rows: Table['rows'] = []
  const sizes = (process.env.BENCH_RECIPIENTS ?? '525,10000').split(',').map(Number)
  for (const members of sizes) {
    const data = mkdtempSync(join(tmpdir(), 'wuchang-reminders-'))
    const cloud = await openTown(members, data)
    try {
      const { ticks, sent, requests, asked } = await ringAll(cloud, members)
      rows.push([members, ticks, sent, asked, requests, (requests / members).toFixed(2)])
    } finally {
      await cloud.stop()
      rmSync(data, { recursive: true })
    }
  }
  return {
    title: 'A reminder to a whole town, in slices',
    columns: ['recipients', 'ticks', 'sent', 'on the wire', 'database requests', 'a recipient'],
    rows,
    note: 'Each member has one unit; planned, sent and left in 消息. BENCH_RECIPIENTS=100000 npm run bench reminders is the long one.',
  }
}
