import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { trueCloud } from './true-cloud'
import { code, HELPER, key, newcomer, ORGANISER, SECRETARY, VILLAGE, wishSteps } from './wish-steps'

const COUNTY = 'o-gu-changming'
const open = async (data?: string) => {
  const cloud = await trueCloud(data === undefined ? { seed: 'town' } : { seed: 'town', data })
  return { cloud, ...wishSteps(cloud) }
}
type Town = Awaited<ReturnType<typeof open>>

const statistics = (town: Town, who: string, operation: string, input: object = {}): Promise<Json> =>
  town.cloud.call(who, `statistics.${operation}`, input)
const tick = async (town: Town) => (await town.cloud.local.triggers('statistics')).reply.data
const figures = async (
  town: Town,
  who = ORGANISER!,
  placeId: string | null = null,
  month: string | null = null,
) => (await statistics(town, who, 'figures', { placeId, month })).data

/** Everything counted in a generation, without the generation. */
async function counted(town: Town): Promise<Json> {
  const [fold] = await town.cloud.kept('folds', { _id: 'wish' })
  const bare = (documents: Json[]) =>
    documents
      .filter(({ generation }) => generation === fold.shown)
      .map(({ _id, generation, ...rest }) => ({ id: _id.slice(String(generation).length), ...rest }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    tallies: bare(await town.cloud.kept('wishTallies')),
    shares: bare(await town.cloud.kept('wishShares')),
  }
}

async function settle(town: Town): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await tick(town)
    const [fold] = await town.cloud.kept('folds', { _id: 'wish' })
    const waiting = await town.cloud.counted('outbox', { kind: 'wish' })
    if (waiting === 0 && fold.next === null && fold.old.length === 0) return
    // Whoever held the lease and is gone.
    await later(town)
  }
}
let minutes = 0
const later = (town: Town) => {
  minutes += 3
  return town.cloud.local.clock(new Date(Date.parse('2026-12-15T11:40:00Z') + minutes * 60_000).toISOString())
}

async function equalsARebuild(town: Town): Promise<void> {
  await settle(town)
  const before = await counted(town)
  await statistics(town, ORGANISER!, 'rebuild', { key: key() })
  await settle(town)
  expect(await counted(town)).toEqual(before)
}

describe('the figures', () => {
  let town: Town
  beforeAll(async () => {
    town = await open()
  })
  afterAll(() => town.cloud.stop())

  it('what the seed has counted is what the function counts', () => equalsARebuild(town))

  it('a wish is counted once it has moved, in its village, its month and the town', async () => {
    const before = await figures(town)
    const village = await figures(town, SECRETARY, VILLAGE, '2026-12')
    await town.reported()
    const late = await figures(town)
    expect(late.counts).toEqual(before.counts)
    expect(late.waiting).toBeGreaterThan(0)
    expect((await statistics(town, SECRETARY!, 'catchUp', { key: key() })).data).toEqual({ waiting: 0 })
    const after = await figures(town)
    expect(after.counts.collected).toBe(before.counts.collected + 1)
    expect(after.counts.inFeedback).toBe(before.counts.inFeedback + 1)
    const there = await figures(town, SECRETARY, VILLAGE, '2026-12')
    expect(there.counts.collected).toBe(village.counts.collected + 1)
    expect(after.waiting).toBe(0)
  })

  it('every number opens as many wishes as it says, and the parts add up to the whole', async () => {
    const whole = await figures(town)
    for (const [measure, count] of Object.entries(whole.counts)) {
      const input = { placeId: 'root', month: null, category: null, by: { measure }, after: null }
      const { data } = await statistics(town, ORGANISER!, 'rows', input)
      expect([measure, data.wishes.length]).toEqual([measure, count])
      const sum = (parts: Json[]) => parts.reduce((total, { counts }) => total + counts[measure], 0)
      expect(sum(whole.villages)).toBe(count)
      expect(sum(whole.categories)).toBe(count)
    }
    for (const { step, wishes } of whole.days) {
      const input = { placeId: 'root', month: null, category: null, by: { through: step }, after: null }
      expect((await statistics(town, ORGANISER!, 'rows', input)).data.wishes).toHaveLength(wishes)
    }
    for (const { personId, inHand } of whole.helpers) {
      const by = { helperId: personId, what: 'inHand' }
      const input = { placeId: 'root', month: null, category: null, by, after: null }
      expect((await statistics(town, ORGANISER!, 'rows', input)).data.wishes).toHaveLength(inHand)
    }
    expect(whole.helpers.length).toBeGreaterThan(1)
  })

  it('overdue comes with the days, and nothing is counted for it', async () => {
    const before = await figures(town)
    await town.cloud.local.clock('2027-03-01T09:00:00+08:00')
    const after = await figures(town)
    const { inCollected, inGathered, inAssigned } = after.counts
    expect(after.counts.overdue).toBe(inCollected + inGathered + inAssigned)
    expect(before.counts.overdue).toBeLessThan(after.counts.overdue)
    await town.cloud.local.clock('2026-12-15T19:35:00+08:00')
  })

  it('a secretary opens their own village and no other, and the county no rows', async () => {
    const mine = await figures(town, SECRETARY)
    expect(mine.places.map(({ id }: Json) => id)).toEqual([VILLAGE])
    expect(mine.villages).toEqual([])
    const elsewhere = { placeId: 'n-v02', month: null }
    expect(code(await statistics(town, SECRETARY!, 'figures', elsewhere))).toBe('NoSuchNode')
    const rows = { ...elsewhere, category: null, by: { measure: 'collected' }, after: null }
    expect(code(await statistics(town, SECRETARY!, 'rows', rows))).toBe('NoSuchNode')
    for (const operation of ['figures', 'rows'])
      expect(code(await statistics(town, COUNTY, operation, rows))).toBe('Forbidden')
    expect(code(await statistics(town, HELPER!, 'weekly'))).toBe('Forbidden')
  })

  it('what the county reads holds no small number, and stays as it is until the week is over', async () => {
    const { data } = await statistics(town, COUNTY, 'weekly')
    const numbers = [data.villageByMonth, data.villageByCategory].flatMap(({ lines }: Json) =>
      lines.flatMap(({ collected, met }: Json) => [...collected, ...met]),
    )
    expect(numbers.some((count) => count !== null && count > 4)).toBe(true)
    expect(numbers.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
    await town.ask()
    await tick(town)
    expect((await statistics(town, COUNTY, 'weekly')).data).toEqual(data)
    await town.cloud.local.clock('2026-12-21T08:00:00+08:00')
    await tick(town)
    expect((await statistics(town, COUNTY, 'weekly')).data.on).toBe('2026-12-21')
  })
})

type Step =
  | 'ask'
  | 'gather'
  | 'offer'
  | 'claim'
  | 'report'
  | 'good'
  | 'bad'
  | 'withdraw'
  | 'tick'
  | 'rebuild'
  | 'kill'
  | 'lose'
const step = fc.record({
  what: fc.constantFrom<Step>(
    ...(['ask', 'ask', 'gather', 'gather', 'offer', 'claim', 'report', 'good', 'bad', 'withdraw'] as const),
    ...(['tick', 'tick', 'rebuild', 'kill', 'lose'] as const),
  ),
  which: fc.nat({ max: 9 }),
})

it('whatever happens to wishes, and wherever a count is cut off, it ends where counting anew ends', async () => {
  const data = mkdtempSync(join(tmpdir(), 'wuchang-tallies-'))
  let town = await open(data)
  const asked: { wishId: string; who: string }[] = []
  const act = async (operation: string, which: number, input: object, who = SECRETARY!) => {
    const wish = asked[asked.length - 1 - (which % Math.max(1, asked.length))]
    if (wish) await town.act(who, operation, wish.wishId, input)
  }
  const rate = async (which: number, rating: string) => {
    const wish = asked[asked.length - 1 - (which % Math.max(1, asked.length))]
    if (wish) await town.rate(wish.who, wish.wishId, rating)
  }
  const steps: Record<Step, (which: number) => Promise<unknown>> = {
    ask: async () => {
      const { wishId, who } = await town.ask({}, newcomer())
      asked.push({ wishId, who })
    },
    gather: (which) => act('gather', which, { category: which % 2 ? 'power' : 'road', note: null }),
    offer: (which) => act('offer', which, { note: null }),
    claim: (which) => act('claim', which, {}, HELPER),
    report: (which) => act('report', which, { note: '好了', photos: [] }, HELPER),
    good: (which) => rate(which, 'good'),
    bad: (which) => rate(which, 'bad'),
    withdraw: (which) => act('withdraw', which, {}, asked[0]?.who),
    tick: async () => {
      await later(town)
      await tick(town)
    },
    rebuild: () => statistics(town, ORGANISER!, 'rebuild', { key: key() }),
    // In the middle of counting: the answer to some commit or write never comes, and then nobody goes on.
    lose: async (which) => {
      const on = which % 2 ? 'database.commitTransaction' : 'functions.answer'
      await town.cloud.local.faults({ on, function: 'statistics', do: 'lose', skip: which % 4, times: 3 })
      await later(town)
      await tick(town).catch(() => {})
      await town.cloud.local.clearFaults()
    },
    kill: async (which) => {
      const counting = tick(town).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, which * 4))
      await town.cloud.kill('SIGKILL')
      await counting
      town = await open(data)
      await later(town)
    },
  }
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async (history) => {
        for (const { what, which } of history) await steps[what](which)
        await equalsARebuild(town)
      }),
      cases(3),
    )
  } finally {
    await town.cloud.stop()
    rmSync(data, { recursive: true, force: true })
  }
}, 240_000)
