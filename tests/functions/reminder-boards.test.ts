import type { Json } from '../drive/local-cloud'
import { key, memberOf, openReminding, type Reminding } from './reminder-steps'

let town: Reminding
beforeAll(async () => {
  town = await openReminding()
})
afterAll(() => town.cloud.stop())

const begin = { purpose: 'begin' }
const send = (who: string, nodeId: string, personIds: string[], more: object = {}) =>
  town.call(who, 'send', { key: key(), nodeId, audience: begin, personIds, note: null, ...more })

it('who changes groups is opened and ticked off by their new instructor, and counts where they were planned', async () => {
  const [left, stayed] = await town.people('g-left', 2)
  const [other] = await town.people('g-joined', 1)
  expect((await send('o-g-left-i', 'g-left', [left!, stayed!])).ok).toBe(true)
  const { window } = (await send('o-g-joined-i', 'g-joined', [other!])).data
  await town.tick()
  await town.cloud.keep('persons', [memberOf(left!, 'g-joined')])
  const opened = async (group: string) => {
    const input = { nodeId: group, purpose: 'begin', window, outcome: null }
    const { people } = await town.data(`o-${group}-i`, 'rows', input)
    return people.map(({ personId, joined }: Json) => [personId, joined])
  }
  expect(await opened('g-joined')).toEqual([
    [other, false],
    [left, true],
  ])
  const tick = (who: string) =>
    town.call(who, 'contacted', { key: key(), personId: left, purpose: 'begin', window, how: 'phone' })
  expect((await tick('o-g-left-i')).error.code).toBe('Forbidden')
  expect((await tick('o-g-joined-i')).data).toEqual({ outcome: 'contacted' })
  expect((await town.line('g-left')).counts).toMatchObject({ planned: 2, contacted: 1 })
  expect((await town.line('g-joined')).counts).toMatchObject({ planned: 1 })
})

it('the board hands out fifty lines at a time, and none is lost behind them', async () => {
  await town.people('g-long', 0)
  const at = { $date: (await town.now()).toISOString() }
  const windows = Array.from({ length: 1_120 }, (_, i) => `2026-W51.t-${i}`)
  const sent = {
    state: 'sent',
    contacted: null,
    studied: false,
    lookAt: null,
    campaignId: 'c',
    path: ['g-long'],
  }
  const delivered = windows.map((window) => ({
    ...{ _id: `x:${window}`, v: 1, personId: 'x', purpose: 'task', window, at },
    ...sent,
  }))
  for (let from = 0; from < delivered.length; from += 280)
    await town.cloud.keep('deliveries', delivered.slice(from, from + 280))
  const page = (from: number) => town.data('o-g-long-i', 'board', { nodeId: 'g-long', from })
  const [first, middle, last] = await Promise.all([page(0), page(50), page(1_100)])
  expect([first.lines.length, first.more, last.lines.length, last.more]).toEqual([50, true, 20, false])
  const seen = [first, middle, last].flatMap(({ lines }) => lines.map((one: Json) => one.window))
  expect(new Set(seen).size).toBe(120)
})
