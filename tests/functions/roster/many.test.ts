import { setTimeout as wait } from 'node:timers/promises'
import type { ImportView } from '../../../types/contract/roster'
import type { PersonRecord } from '../../../types/records'
import { type TrueCloud, trueCloud } from '../true-cloud'
import { checkSheet, done, nextKey, ORGANISER, rowsOf, startImport, write, xlsxOf } from './world'

const ROWS = 3_000
const VILLAGES = ['青石桥村', '枫香坳村党支部', '白鹭塘', '柑子园村', '油茶坪村']
const GIVEN = [...'春夏秋冬东南西北梅兰竹菊松柏桃李杏荷风雨']

const nameOf = (i: number) =>
  `${['麦', '苗', '楚', '骆', '辜', '臧', '戚', '司徒'][i % 8]}${GIVEN[Math.floor(i / 8) % 20]}${GIVEN[Math.floor(i / 160) % 20]}`
const rowOf = (i: number) => [
  nameOf(i),
  VILLAGES[i % VILLAGES.length]!,
  i % 3 === 0 ? '青年' : '村里',
  i % 4 === 0 ? '是' : '否',
  `137${String(i).padStart(8, '0')}`,
]

/** What a killed worker leaves open ends after this. */
const ORPHAN_MS = 1_500

let cloud: TrueCloud
beforeAll(async () => {
  cloud = await trueCloud({ args: ['--transaction-ms', String(ORPHAN_MS)] })
})
afterAll(() => cloud.stop())

/** Every member, branch by branch: a whole town is more than one answer holds. */
async function members(): Promise<PersonRecord[]> {
  const { branches } = await done(cloud, 'overview', {})
  const found: PersonRecord[] = []
  for (const { id } of branches) found.push(...(await cloud.kept('persons', { 'member.branchId': id })))
  return found
}

/** As a phone does: the same key until there is an answer. */
async function step(importId: string, operation = 'stepImport'): Promise<ImportView> {
  const key = nextKey()
  for (let tries = 0; ; tries++) {
    if (tries > 5) throw new Error(`no answer to ${operation}: ${cloud.log().slice(-1_500)}`)
    const reply = await cloud
      .call(ORGANISER, `roster.${operation}`, { key, importId })
      .catch(() => ({ ok: false, error: { code: 'Busy' } }))
    if (reply.ok) return reply.data
    if (reply.error.code !== 'Busy') throw new Error(JSON.stringify(reply.error))
    if (tries > 0) await wait(ORPHAN_MS / 2)
  }
}

async function throughFaults(view: ImportView, faults: object[]): Promise<ImportView> {
  let now = view
  let steps = 0
  while (now.state === 'checking' || now.state === 'applying') {
    const fault = steps % 4 === 1 ? faults[Math.floor(steps / 4)] : undefined
    if (fault) await cloud.local.faults(fault)
    now = await step(view.id)
    steps += 1
  }
  await cloud.local.clearFaults()
  return now
}

const lost = { on: 'database.commitTransaction', function: 'roster', do: 'lose', when: 'after', times: 1 }
const unsent = { on: 'database.commitTransaction', function: 'roster', do: 'fail', when: 'before', times: 1 }
const killed = {
  on: 'database.modifyDocument',
  function: 'roster',
  do: 'kill',
  when: 'before',
  skip: 20,
  times: 1,
}
const unheard = { on: 'functions.answer', function: 'roster', do: 'lose', when: 'after', times: 1 }

it('3,000 rows go in through killed workers and lost answers, each once, and again they change nothing', async () => {
  const bytes = await xlsxOf([
    ['樟树坳镇党员名册'],
    ['姓名', '所在支部', '类别', '是否流动', '手机号码'],
    ...Array.from({ length: ROWS }, (_, i) => rowOf(i)),
  ])
  const before = (await members()).length
  const started = await startImport(cloud, bytes)
  expect(started).toMatchObject({ state: 'checking', rows: ROWS, done: 0 })
  const checked = await throughFaults(started, [unheard, killed, lost])
  expect(checked).toMatchObject({ state: 'checked', done: ROWS, counts: { add: ROWS, bad: 0, change: 0 } })

  const applying = await step(checked.id, 'applyImport')
  expect(applying).toMatchObject({ state: 'applying', done: 0 })
  const applied = await throughFaults(applying, [killed, unheard, lost, unsent, unheard, lost])
  expect(applied).toMatchObject({ state: 'done', done: ROWS, counts: { add: ROWS, stale: 0 } })

  const added = await members()
  expect(added.length).toBe(before + ROWS)
  const ours = await cloud.kept('history', { cause: checked.id })
  expect(ours.length).toBe(ROWS)
  expect(new Set(ours.map(({ personId }) => personId)).size).toBe(ROWS)
  expect(new Set(ours.map(({ kind }) => kind))).toEqual(new Set(['joined']))
  expect((await cloud.kept('roster'))[0]).toMatchObject({ running: null })
  const names = added.filter(({ _id }) => ours.some(({ personId }) => personId === _id))
  expect(names.map(({ name }) => name).sort()).toEqual(
    Array.from({ length: ROWS }, (_, i) => nameOf(i)).sort(),
  )
  expect(names.every(({ phone, duties }) => phone !== undefined && duties[0]?.role === 'member')).toBe(true)

  const again = await checkSheet(cloud, bytes)
  expect(again.counts).toEqual({ add: 0, change: 0, same: ROWS, bad: 0, stale: 0 })
})

it('the overview counts what a recount finds', async () => {
  const { branches, totals } = await done(cloud, 'overview', {})
  const kept = await members()
  expect(totals).toEqual({
    members: kept.length,
    mobile: kept.filter(({ member }) => member!.mobile).length,
    grouped: kept.filter(({ member }) => member!.mobile && member!.groupId).length,
    bound: kept.filter(({ openid }) => openid).length,
  })
  for (const branch of branches) {
    const there = kept.filter(({ member }) => member!.branchId === branch.id)
    expect(branch.members).toBe(there.length)
    expect(branch.bound).toBe(there.filter(({ openid }) => openid).length)
  }
})

it('a branch of hundreds comes page by page, everybody once, in the order of their names', async () => {
  const seen: { name: string; personId: string }[] = []
  let after: string | null = null
  do {
    const page: any = await done(cloud, 'branch', { branchId: 'n-b01', find: '', after })
    seen.push(...page.members)
    after = page.next
    expect(page.counts.members).toBe(138 + ROWS / 5)
  } while (after)
  expect(seen.length).toBe(138 + ROWS / 5)
  expect(new Set(seen.map(({ personId }) => personId)).size).toBe(seen.length)
  const names = seen.map(({ name }) => name)
  expect(names).toEqual([...names].sort())
  const some = await done(cloud, 'branch', { branchId: 'n-b01', find: '司徒', after: null })
  expect(
    some.members.map(({ name }: { name: string }) => name).every((name: string) => name.includes('司徒')),
  ).toBe(true)
  expect((await done(cloud, 'branch', { branchId: 'n-b01', find: '.*', after: null })).members).toEqual([])
})

it('an import that a phone forgot goes on with the tick', async () => {
  const bytes = await xlsxOf([
    ['姓名', '支部'],
    ...Array.from({ length: 450 }, (_, i) => [
      `鲜${GIVEN[i % 20]}${GIVEN[Math.floor(i / 20) % 20]}`,
      VILLAGES[i % 5 === 0 ? 0 : i >= 400 ? 1 : 2]!,
    ]),
  ])
  const started = await startImport(cloud, bytes)
  await cloud.local.triggers('roster')
  const { import: view } = await done(cloud, 'importRows', { importId: started.id, only: 'bad', after: 0 })
  expect(view.state).toBe('checked')
  await write(cloud, 'applyImport', { importId: started.id })
  await cloud.local.triggers('roster')
  const rows = await rowsOf(cloud, started.id)
  expect(rows.length).toBe(450)
  const after = (await done(cloud, 'importRows', { importId: started.id, only: 'bad', after: 0 })).import
  expect(after.state).toBe('done')
})
