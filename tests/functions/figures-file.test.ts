import readXlsx from 'read-excel-file/universal'
import type { Json } from '../drive/local-cloud'
import { download } from './roster/world'
import { type TrueCloud, trueCloud } from './true-cloud'

const [SECRETARY, INSTRUCTOR, ORGANISER] = ['o-tian-jiawang', 'o-luo-xiaoman', 'o-su-wanqing']
const [BRANCH, GROUP] = ['n-b01', 'n-b01-s1']

let cloud: TrueCloud
beforeAll(async () => {
  cloud = await trueCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clearFaults())

let keys = 0
const newKey = () => `figures-key-${++keys}`
const say = (openid: string, operation: string, input: object): Promise<Json> =>
  cloud.call(openid, `tallies.${operation}`, { key: newKey(), ...input })
const told = async (openid: string, operation: string, input: object): Promise<Json> => {
  const reply = await say(openid, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)} ${cloud.log().slice(-1_500)}`)
  return reply.data
}
const start = (openid: string, placeId: string) => told(openid, 'startExport', { placeId, purpose: 'report' })
const step = (openid: string, exportId: string) => told(openid, 'stepExport', { exportId })
const tick = () => cloud.local.triggers('tallies')
const recordOf = async (_id: string) => (await cloud.kept('figureExports', { _id }))[0]
const code = async (openid: string, operation: string, input: object) => {
  const reply = await say(openid, operation, input)
  return reply.ok ? 'ok' : reply.error.code
}

async function made(openid: string, begun: Json): Promise<Json> {
  let view = begun
  while (view.state === 'making') view = await step(openid, begun.exportId)
  return view
}
type Sheets = { name: string; rows: unknown[][] }[]
async function sheetsAt(url: string): Promise<Sheets> {
  const bytes = await download(url)
  const sheets = await readXlsx(new Uint8Array(bytes).buffer)
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown[][] }))
}
const rowOf = (sheets: Sheets, name: string): unknown[] =>
  sheets[0]!.rows.find(([cell]) => cell === name) ?? []
/** Of a list, whose titles stand in its second row. */
const sum = (rows: unknown[][], title: string) => {
  const column = rows[1]!.indexOf(title)
  return rows.slice(2).reduce((total, row) => total + Number(row[column]), 0)
}
describe('a file of figures', () => {
  it('of a branch has as many rows of people as its figures say, state by state, and says whose they are', async () => {
    const { figures } = (await cloud.call(SECRETARY!, 'tallies.place', { placeId: BRANCH })).data
    const file = await made(SECRETARY!, await start(SECRETARY!, BRANCH!))
    expect(file).toMatchObject({ state: 'ready', fileName: '青石桥村党支部学习情况.xlsx' })
    const sheets = await sheetsAt(file.url)
    expect(sheets.map(({ name }) => name)).toEqual(['总的', '各小组', '党员'])
    const people = sheets[2]!.rows.slice(2)
    expect(people).toHaveLength(figures.counts.members)
    const states: [string, string][] = [
      ['没开始', 'notBegun'],
      ['卡住了', 'stuck'],
      ['跟得上', 'onPace'],
      ['已完成', 'finished'],
    ]
    for (const [word, measure] of states)
      expect(people.filter((row) => row[3] === word)).toHaveLength(figures.counts[measure])
    expect(sum(sheets[1]!.rows, '党员（人）')).toBe(figures.counts.members)
    expect(rowOf(sheets, '学满了的').slice(1, 3)).toEqual([figures.counts.finished, figures.counts.members])
    expect(people.map(([name]) => name)).toContain('谭秀英')
    expect(sheets[0]!.rows.flat().join()).toContain('制表：田家旺')
    const [read] = await cloud.kept('accesses', { operation: 'tallies.startExport', nodeId: BRANCH })
    expect(read).toMatchObject({ byRole: 'secretary' })
    expect(read.personIds.length).toBeGreaterThanOrEqual(figures.counts.members - 1)
  })

  it('of a group is its instructor’s, and for the organiser no file names anybody', async () => {
    const own = await made(INSTRUCTOR!, await start(INSTRUCTOR!, GROUP!))
    expect((await sheetsAt(own.url)).map(({ name }) => name)).toEqual(['总的', '党员'])
    expect(await code(INSTRUCTOR!, 'startExport', { placeId: BRANCH, purpose: 'report' })).toBe('Forbidden')
    const persons = await cloud.kept('persons', { 'member.branchId': BRANCH })
    const names = persons.map(({ name }) => name as string).filter((name) => name !== '苏晚晴')
    for (const placeId of ['root', 'n-v01', BRANCH!, GROUP!]) {
      const file = await made(ORGANISER!, await start(ORGANISER!, placeId))
      const sheets = await sheetsAt(file.url)
      const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string')
      expect(sheets.some(({ name }) => name === '党员')).toBe(false)
      expect(names.filter((name) => texts.some((text) => (text as string).includes(name)))).toEqual([])
    }
    expect(await cloud.kept('accesses', { operation: 'tallies.startExport', byRole: 'organiser' })).toEqual(
      [],
    )
  })

  it('of a group of their branch has for a secretary the members of other branches as a number', async () => {
    const [share] = await cloud.kept('memberShares', { groupId: GROUP })
    await cloud.keep('memberShares', [{ ...share, branchId: 'n-b03' }])
    const file = await made(SECRETARY!, await start(SECRETARY!, GROUP!))
    const [title, , ...people] = (await sheetsAt(file.url))[1]!.rows
    expect(String(title![0])).toContain(`（${people.length} 人，另有 1 人是别的支部的，只算数；`)
    const [{ name }] = await cloud.kept('persons', { _id: share.personId })
    expect(people.map(([each]) => each)).not.toContain(name)
    await cloud.keep('memberShares', [share])
  })

  it('of the town adds up village by village and branch by branch', async () => {
    const { figures } = (await cloud.call(ORGANISER!, 'tallies.town', { tier: null })).data
    const file = await made(ORGANISER!, await start(ORGANISER!, 'root'))
    const sheets = await sheetsAt(file.url)
    expect(sheets.map(({ name }) => name)).toEqual(['总的', '各村', '各支部'])
    for (const { rows } of sheets.slice(1)) {
      expect(sum(rows, '党员（人）')).toBe(figures.counts.members)
      expect(sum(rows, '已完成（人）')).toBe(figures.counts.finished)
    }
    expect(file.done).toBe(sheets[1]!.rows.length + sheets[2]!.rows.length - 4)
  })

  it('is one file for one key, and for two phones that make it at once', async () => {
    const input = { key: newKey(), placeId: BRANCH, purpose: 'check' }
    const twice = await Promise.all([
      told(SECRETARY!, 'startExport', input),
      told(SECRETARY!, 'startExport', input),
    ])
    expect(twice[0].exportId).toBe(twice[1].exportId)
    const both = await Promise.all(twice.map((view) => made(SECRETARY!, view)))
    expect(both.map(({ state, done }) => [state, done])).toEqual([
      ['ready', both[0]!.done],
      ['ready', both[0]!.done],
    ])
    const slices = await cloud.kept('figureSlices', { exportId: twice[0].exportId })
    const people = slices.flatMap((slice) => slice.people.map(({ personId }: Json) => personId))
    expect(new Set(people).size).toBe(people.length)
    expect(await code('o-luo-xiaoman', 'stepExport', { exportId: twice[0].exportId })).toBe('NoSuchExport')
  })
})

describe('a file that is cut off', () => {
  const faults = [
    { on: 'database.commitTransaction', function: 'tallies', do: 'lose', when: 'after' },
    { on: 'database.startTransaction', function: 'tallies', do: 'kill', when: 'before' },
    { on: 'functions.answer', function: 'tallies', do: 'lose', when: 'after' },
  ]

  it('goes on where it was, with two hundred people a slice, and is finished by the tick', async () => {
    const [generation] = (await cloud.kept('folds', { _id: 'study' })).map(({ shown }) => shown)
    const [share] = await cloud.kept('memberShares', { generation, branchId: 'n-b02' })
    const [person] = await cloud.kept('persons', { _id: share.personId })
    const { openid: _, phone: __, ...bare } = person
    const ids = Array.from({ length: 220 }, (_, i) => `p-many-${i}`)
    for (let from = 0; from < ids.length; from += 110) {
      const some = ids.slice(from, from + 110)
      await cloud.keep(
        'persons',
        some.map((_id) => ({ ...bare, _id, name: `匡·${_id}`, duties: [] })),
      )
      await cloud.keep(
        'memberShares',
        some.map((personId) => ({ ...share, _id: `${generation}:${personId}`, personId })),
      )
    }
    const secretary = (await cloud.kept('persons', { 'duties.nodeIds': 'n-b02' })).find(
      ({ openid }) => openid,
    )
    const { exportId } = await start(secretary.openid, 'n-b02')
    for (const fault of faults) {
      await cloud.local.faults({ ...fault, times: 1 })
      await say(secretary.openid, 'stepExport', { exportId }).catch(() => null)
      await cloud.local.clearFaults()
    }
    await cloud.keep('persons', [
      { ...bare, _id: 'p-many-219', name: '', duties: [], erasedAt: { $date: '2026-12-15T11:30:00Z' } },
    ])
    expect((await recordOf(exportId)).state).toBe('making')
    await tick()
    const file = await step(secretary.openid, exportId)
    expect(file.state).toBe('ready')
    const people = (await sheetsAt(file.url))[2]!.rows.slice(2).map(([name]) => String(name))
    const many = people.filter((name) => name.startsWith('匡·'))
    expect(new Set(many).size).toBe(many.length)
    expect(many.length).toBeGreaterThanOrEqual(219)
  })

  it('is ended when its maker’s duty is taken, and given to nobody afterwards', async () => {
    const [maker] = await cloud.kept('persons', { openid: INSTRUCTOR })
    const [making, ready] = [await start(INSTRUCTOR!, GROUP!), await start(INSTRUCTOR!, GROUP!)]
    await made(INSTRUCTOR!, ready)
    await cloud.keep('persons', [
      { ...maker, duties: maker.duties.filter(({ role }: Json) => role !== 'instructor') },
    ])
    await tick()
    expect((await recordOf(making.exportId)).state).toBe('failed')
    expect(await code(INSTRUCTOR!, 'stepExport', { exportId: ready.exportId })).toBe('Forbidden')
    await cloud.keep('persons', [maker])
  })
})

it('after a day the file and its rows are gone, and who took it stays', async () => {
  const file = await made(SECRETARY!, await start(SECRETARY!, BRANCH!))
  const { at } = await cloud.local.clock()
  await cloud.local.clock(new Date(Date.parse(at) + 25 * 3_600_000).toISOString())
  for (let i = 0; i < 2; i++) await tick()
  expect(await cloud.counted('figureSlices')).toBe(0)
  expect((await fetch(file.url)).status).not.toBe(200)
  expect(await recordOf(file.exportId)).toMatchObject({
    file: '',
    figures: null,
    forgottenAt: expect.anything(),
  })
  expect(await code(SECRETARY!, 'stepExport', { exportId: file.exportId })).toBe('NoSuchExport')
})
