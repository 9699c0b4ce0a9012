import { addDays, dayOf } from '@domain/day'
import fc from 'fast-check'
import { replayUnits } from '../../cloudfunctions/reminders/rules/units'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { key, openReminding, type Reminding, ringUntilDone, SECRETARY } from './reminder-steps'

let town: Reminding
beforeAll(async () => {
  // What a killed worker leaves open is let go of sooner than after the service's 30 s.
  town = await openReminding({ args: ['--transaction-ms', '1500'] })
})
afterAll(() => town.cloud.stop())

const MEMBERS = 5

const wechat = fc.record({
  on: fc.constant('subscribeMessage.send'),
  skip: fc.nat(3),
  how: fc.constantFrom<object>(
    ...[43101, 40003, 40037, 41030, 47003, 45009, -1].map((code) => ({ do: 'fail', code })),
    { do: 'fail', code: -1, when: 'after' },
    ...(['before', 'after'] as const).flatMap((when) => [
      { do: 'lose', when },
      { do: 'kill', when },
    ]),
  ),
})
const database = fc.record({
  on: fc.constantFrom('database.modifyDocument', 'database.modifyDocument', 'database.commitTransaction'),
  skip: fc.nat(14),
  how: fc.constantFrom<object>(
    ...(['before', 'after'] as const).flatMap((when) => [
      { do: 'lose', when },
      { do: 'kill', when },
    ]),
  ),
})
const fault = fc
  .oneof({ weight: 3, arbitrary: wechat }, { weight: 2, arbitrary: database })
  .map(({ how, ...rest }) => ({ ...rest, ...how, function: 'reminders' }))

/** What somebody does meanwhile. */
const meanwhile = fc.record({
  what: fc.constantFrom('nothing', 'accept', 'study', 'withdraw'),
  i: fc.nat(MEMBERS - 1),
})

/** Somebody reminds, something breaks, the timer rings once or twice at once, and the clock goes on. */
const round = fc.record({
  who: fc.constantFrom<string[]>(['instructor'], ['secretary'], ['instructor', 'secretary']),
  purpose: fc.constantFrom('begin', 'studyDay'),
  meanwhile,
  faults: fc.array(fault, { maxLength: 3 }),
  breaks: fc.constantFrom('first', 'then'),
  ticks: fc.constantFrom(1, 1, 2),
  minutes: fc.constantFrom(0, 3, 90, 24 * 60, 7 * 24 * 60),
})
type Round = typeof round extends fc.Arbitrary<infer T> ? T : never

/** In the evening before the quiet hours, at the two sides of a week's and a year's end, before eight in the morning. */
const beginnings = fc.constantFrom(
  '2026-12-15T19:30:00+08:00',
  '2026-12-19T20:58:00+08:00',
  '2026-12-20T20:59:58+08:00',
  '2026-12-20T23:58:00+08:00',
  '2026-12-31T23:59:00+08:00',
  '2027-01-05T07:58:00+08:00',
)

/** Units that both know of, and how many more we believe in than WeChat does. */
const units = fc.array(fc.record({ both: fc.nat(3), more: fc.constantFrom(0, 0, 0, 1) }), {
  minLength: MEMBERS,
  maxLength: MEMBERS,
})
type Units = typeof units extends fc.Arbitrary<infer T> ? T : never

let runs = 0
const opened = async (units: Units): Promise<{ group: string; ids: string[] }> => {
  const group = `r${++runs}`
  const ids = await town.people(group, MEMBERS)
  for (const [i, { both, more }] of units.entries()) {
    if (both) await town.accept(`o-${ids[i]}`, both)
    for (let n = 0; n < more; n += 1) await town.believe(`o-${ids[i]}`)
  }
  return { group, ids }
}

const quietly = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null)

/** Asked until it is answered, as a phone does; answers whom it planned. */
async function remind(who: string, group: string, purpose: string): Promise<string[]> {
  const audience = { purpose }
  const seen = await quietly(town.call(who, 'preview', { nodeId: group, audience }))
  const personIds: string[] = (seen?.data?.people ?? []).map(({ personId }: Json) => personId)
  if (personIds.length === 0) return []
  const input = { key: key(), nodeId: group, audience, personIds, note: null }
  for (let tries = 0; tries < 4; tries += 1) {
    const reply = await quietly(town.call(who, 'send', input))
    if (reply?.ok) return reply.data.planned === personIds.length ? personIds : []
    if (reply && reply.error.code !== 'Busy') return []
  }
  return []
}

const season = 'season-2026'
const studied = (personId: string, at: Date) => ({
  _id: `${season}:${personId}`,
  v: 1,
  seasonId: season,
  personId,
  totalSec: 600,
  byCategory: { theory: 600, policy: 0, spirit: 0, integrity: 0, skill: 0 },
  byClass: { verified: 600, background: 0, offline: 0, confirmed: 0 },
  lastAt: { $date: at.toISOString() },
})

async function happens({ what, i }: Round['meanwhile'], ids: string[]): Promise<void> {
  const who = `o-${ids[i]}`
  if (what === 'accept') await quietly(town.accept(who))
  if (what === 'study') await town.cloud.keep('hours', [studied(ids[i]!, await town.now())])
  const consent = { key: key(), kind: 'reminders', given: false }
  if (what === 'withdraw') await quietly(town.cloud.call(who, 'people.setConsent', consent))
}

async function take(round: Round, group: string, ids: string[], planned: Set<string>): Promise<void> {
  const { local } = town.cloud
  const breaks = async () => {
    for (const one of round.faults) await local.faults(one)
  }
  if (round.breaks === 'first') await breaks()
  const callers = round.who.map((who) => (who === 'secretary' ? SECRETARY : `o-${group}-i`))
  for (const some of await Promise.all(callers.map((who) => remind(who, group, round.purpose))))
    for (const id of some) planned.add(id)
  await happens(round.meanwhile, ids)
  if (round.breaks === 'then') await breaks()
  await ring(round.ticks)
  if (round.minutes) await town.later(round.minutes)
}

/** Two timers at once see the same deliveries waiting before either has claimed one. */
async function ring(times: number): Promise<void> {
  const slow = { on: 'database.modifyDocument', function: 'reminders', collection: 'deliveries' }
  if (times > 1) await town.cloud.local.faults({ ...slow, do: 'late', when: 'before', ms: 40, times: 20 })
  await Promise.all(Array.from({ length: times }, () => quietly(town.tick())))
}

/** Everything breaks no more: it is day, WeChat has time, and the timer rings. */
async function settle(): Promise<void> {
  await town.cloud.local.clearFaults()
  await town.cloud.keep('reminderState', [
    { _id: 'gate', v: 1, until: { $date: '2026-01-01T00:00:00Z' }, times: 0 },
    { _id: 'rules', v: 1, off: ['task', 'session', 'studyDay'], ran: {} },
  ])
  await town.at(`${addDays(dayOf(await town.now()), 1)}T10:00:00+08:00`)
  await ring(2)
  await town.cloud.local.clearFaults()
  await ringUntilDone(town)
}

async function problems(group: string, planned: Set<string>): Promise<string[]> {
  const { cloud } = town
  const found: string[] = []
  const deliveries: Json[] = await cloud.kept('deliveries', { path: group })
  const messages = (await cloud.kept('messages', { from: `测试组${group}` })).map(({ _id }: Json) => _id)
  const wire = await town.wire()
  const onWire = (id: string) => wire.filter(({ page }) => page.endsWith(`m=${encodeURIComponent(id)}`))
  for (const { _id, state, grantId } of deliveries) {
    const asked = onWire(_id)
    const delivered = asked.filter(({ errcode }) => errcode === 0).length
    if (asked.length > 1) found.push(`${_id} ${asked.length} times on the wire`)
    if (state === 'sent' && delivered !== 1) found.push(`${_id} sent and not delivered`)
    if (delivered === 1 && !['sent', 'unknown'].includes(state)) found.push(`${_id} delivered and ${state}`)
    if ((state === 'noGrant') !== (grantId === null)) found.push(`${_id} ${state} with ${grantId}`)
    if (!messages.includes(_id)) found.push(`${_id} not in 消息`)
  }
  const known = new Set(deliveries.map(({ personId }) => personId))
  for (const id of planned) if (!known.has(id)) found.push(`${id} planned and missing`)
  for (const line of (await town.data(SECRETARY, 'board', { nodeId: group })).lines) {
    const { planned: all, ...rest } = line.counts
    const mine = deliveries.filter(({ window }) => window === line.window).length
    const sum = Object.values<number>(rest).reduce((a, b) => a + b, 0)
    if (all !== mine || sum !== all) found.push(`the board says ${all}, by number ${sum}, of ${mine}`)
  }
  return [...found, ...(await grantProblems(group, deliveries))]
}

async function grantProblems(group: string, deliveries: Json[]): Promise<string[]> {
  const found: string[] = []
  for (let i = 0; i < MEMBERS; i += 1) {
    const grantId = `o-${group}-00${i}:study`
    const [grant] = await town.cloud.kept('grants', { _id: grantId })
    const moves = await town.cloud.kept('grantMoves', { grantId })
    if (!grant) continue
    if (grant.units !== replayUnits(moves)) found.push(`${grantId} ${grant.units} is not its replay`)
    if (grant.units < 0) found.push(`${grantId} below zero`)
    const took = deliveries.filter((one) => one.grantId === grantId)
    const count = (kind: string) => moves.filter((one: Json) => one.kind === kind).length
    if (count('reserve') !== took.length) found.push(`${grantId} reserved ${count('reserve')}`)
    const back = took.filter(({ state }) => state === 'returned').length
    if (count('return') !== back) found.push(`${grantId} returned ${count('return')}, not ${back}`)
  }
  return found
}

it(
  'whatever breaks and whenever: once on the wire at most, nobody planned missing, every ledger its replay',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        beginnings,
        units,
        fc.array(round, { minLength: 1, maxLength: 4 }),
        async (beginning, begun, rounds) => {
          await town.at(beginning)
          const { group, ids } = await opened(begun)
          const planned = new Set<string>()
          for (const one of rounds) await take(one, group, ids, planned)
          await settle()
          expect(await problems(group, planned)).toEqual([])
        },
      ),
      cases(12),
    )
  },
  60_000 * (process.env.SOAK ? 600 : 5),
)
