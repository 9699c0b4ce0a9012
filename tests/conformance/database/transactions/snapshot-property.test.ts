import fc from 'fast-check'
import { cases } from '../../../drive/cases'
import type { Untyped } from '../sdk'
import { type LocalService, localService } from '../service'

const ids = ['a', 'b', 'c']
type Step =
  | { who: number; what: 'write'; id: string; value: number }
  | { who: number; what: 'remove'; id: string }
  | { who: number; what: 'read' | 'commit' | 'abort' }
type State = Record<string, number>

const outside = 3
const who = fc.integer({ min: 0, max: outside })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who,
      what: fc.constant('write' as const),
      id: fc.constantFrom(...ids),
      value: fc.nat(99),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ who, what: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  },
  { weight: 3, arbitrary: fc.record({ who, what: fc.constant('read' as const) }) },
  { weight: 2, arbitrary: fc.record({ who, what: fc.constantFrom('commit' as const, 'abort' as const) }) },
)

interface Unit {
  snapshot: State | null
  writes: Map<string, number | null>
  open: boolean
  /** Ids that others have changed since the snapshot. */
  stale: Set<string>
}

/** The whole rule in a page: what each reader must see and which writes must lose. */
class Model {
  committed: State = {}
  units: Unit[] = Array.from({ length: outside }, () => ({
    snapshot: null,
    writes: new Map(),
    open: true,
    stale: new Set(),
  }))

  touch(unit: Unit): void {
    unit.snapshot ??= { ...this.committed }
  }
  sees(unit: Unit): State {
    const seen = { ...unit.snapshot }
    for (const [id, value] of unit.writes) {
      if (value === null) delete seen[id]
      else seen[id] = value
    }
    return seen
  }
  holder(id: string, but?: Unit): Unit | undefined {
    return this.units.find((unit) => unit !== but && unit.open && unit.writes.has(id))
  }
  conflicts(unit: Unit, id: string): boolean {
    return this.holder(id, unit) !== undefined || unit.stale.has(id)
  }
  end(unit: Unit): void {
    unit.open = false
  }
  apply(writes: Iterable<[string, number | null]>): void {
    for (const [id, value] of writes) {
      if (value === null) delete this.committed[id]
      else this.committed[id] = value
      for (const unit of this.units) if (unit.open && unit.snapshot) unit.stale.add(id)
    }
  }
}

async function play(service: LocalService, collectionName: string, steps: Step[]): Promise<void> {
  await service.call('database.addCollection', { collectionName })
  const model = new Model()
  const transactions: string[] = []
  for (let i = 0; i < outside; i++)
    transactions.push((await service.call('database.startTransaction', {})).transactionId)
  const idOf = (unit: number) => (unit === outside ? {} : { transactionId: transactions[unit] })

  const read = async (unit: number): Promise<State> => {
    const { data } = await service.call('database.getDocument', {
      collectionName,
      queryType: 'WHERE',
      ...idOf(unit),
    })
    return Object.fromEntries(
      data.list
        .map((text: string) => JSON.parse(text))
        .map((one: Untyped) => [one._id, Number(one.v.$numberInt)]),
    )
  }
  const write = (one: Step & { id: string }) => {
    const common = {
      collectionName,
      queryType: 'DOC',
      query: JSON.stringify({ _id: one.id }),
      multi: false,
      ...idOf(one.who),
    }
    if (one.what === 'remove') return service.call('database.removeDocument', common)
    const data = JSON.stringify({ v: (one as { value: number }).value })
    return service.call('database.modifyDocument', { ...common, data, merge: false, upsert: true })
  }

  for (const one of steps) {
    const unit = model.units[one.who]
    if (one.who === outside) {
      if (one.what === 'read') expect(await read(outside)).toEqual(model.committed)
      // A write outside to what a transaction holds would wait for its end: left out of this play.
      if ('id' in one && !model.holder(one.id)) {
        const exists = one.id in model.committed
        expect((await write(one)).code).toBeUndefined()
        if (one.what === 'write') model.apply([[one.id, one.value]])
        else if (exists) model.apply([[one.id, null]])
      }
      continue
    }
    if (!unit?.open) continue
    if (one.what === 'commit' || one.what === 'abort') {
      const { code } = await service.call(`database.${one.what}Transaction`, idOf(one.who))
      expect(code).toBeUndefined()
      model.end(unit)
      if (one.what === 'commit') model.apply(unit.writes)
      continue
    }
    model.touch(unit)
    if (one.what === 'read') expect(await read(one.who)).toEqual(model.sees(unit))
    if (!('id' in one)) continue
    // Removing what the transaction doesn't see writes nothing, so nothing can conflict.
    const writes = one.what === 'write' || one.id in model.sees(unit)
    const lost = writes && model.conflicts(unit, one.id)
    expect((await write(one)).code).toBe(lost ? 'DATABASE_TRANSACTION_CONFLICT' : undefined)
    if (lost) model.end(unit)
    else if (writes) unit.writes.set(one.id, one.what === 'write' ? one.value : null)
  }
  for (const [i, unit] of model.units.entries())
    if (unit.open) await service.call('database.abortTransaction', idOf(i))
  expect(await read(outside)).toEqual(model.committed)
}

let service: LocalService
beforeAll(async () => {
  service = await localService()
})
afterAll(() => service.close())

test('any interleaving of three transactions and outside writes keeps snapshot isolation', async () => {
  let played = 0
  const plays = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) =>
    play(service, `p${played++}`, steps),
  )
  await fc.assert(plays, cases(60))
})
