import { setTimeout as wait } from 'node:timers/promises'
import type { DrivenCloud } from '../drive/local-cloud'
import { probedCloud } from './probed-cloud'

let cloud: DrivenCloud
let pair: string
let pairs = 0
beforeAll(async () => {
  cloud = await probedCloud({ args: ['--transaction-ms', String(ORPHAN_MS)] })
})
afterAll(() => cloud.stop())
beforeEach(() => {
  pair = `pair${++pairs}`
})
afterEach(() => cloud.local.clearFaults())

/** How long a dead worker's transaction goes on holding its documents; 30 s in production. */
const ORPHAN_MS = 1_500
const WHO = 'o-tan-xiuying'
const add = (key: string, by = 1, who = WHO) => cloud.call(who, 'probe.addToPair', { key, pair, by })
const standing = async () => (await cloud.call(WHO, 'probe.readPair', { pair })).data

describe('a write', () => {
  it('takes effect once and answers the same when its answer was lost', async () => {
    await cloud.local.faults({ on: 'functions.answer', operation: 'probe.addToPair', times: 1, do: 'lose' })
    await expect(add('key-lost-1')).rejects.toThrow()
    expect(await standing()).toEqual({ left: 1, right: 1 })
    expect(await add('key-lost-1')).toMatchObject({ ok: true, data: { value: 1 } })
    expect(await standing()).toEqual({ left: 1, right: 1 })
  })

  it('takes effect once when the answer to its commit was lost', async () => {
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'lose' })
    expect(await add('key-commit')).toMatchObject({ ok: true, data: { value: 1 } })
    expect(await standing()).toEqual({ left: 1, right: 1 })
  })

  it('takes effect once, and at once, when its commit never arrived', async () => {
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'lose', when: 'before' })
    expect(await add('key-unsent')).toMatchObject({ ok: true, data: { value: 1 } })
    expect(await standing()).toEqual({ left: 1, right: 1 })
  })

  it('that meets nothing but conflicts, on its commit too, asks to be sent again', async () => {
    const conflict = {
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: '[ResourceUnavailable.TransactionConflict]',
    }
    await cloud.local.faults({ on: 'database.commitTransaction', times: 20, do: 'fail', ...conflict })
    expect(await add('key-beaten')).toMatchObject({ ok: false, error: { code: 'Busy' } })
    await cloud.local.clearFaults()
    expect(await add('key-beaten')).toMatchObject({ ok: true, data: { value: 1 } })
  })

  it('sent ten times at once takes effect once, and every sender gets the one answer', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => add('key-ten-1', 5)))
    expect(replies.map((reply) => [reply.ok, reply.data])).toEqual(Array(10).fill([true, { value: 5 }]))
    expect(await standing()).toEqual({ left: 5, right: 5 })
  })

  it('refuses its key with another payload and changes nothing', async () => {
    await add('key-reuse1', 2)
    expect(await add('key-reuse1', 3)).toMatchObject({
      ok: false,
      error: { code: 'KeyReused', field: 'key' },
    })
    expect(await standing()).toEqual({ left: 2, right: 2 })
  })

  it('leaves a key to everybody for themselves', async () => {
    await add('key-mine-1', 1)
    expect(await add('key-mine-1', 1, 'o-luo-xiaoman')).toMatchObject({ ok: true, data: { value: 2 } })
  })

  it('that conflicts with others runs again, so that none is lost', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, (_, i) => add(`key-race-${i}`)))
    expect(replies.every((reply) => reply.ok)).toBe(true)
    expect(new Set(replies.map((reply) => reply.data.value))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    expect(await standing()).toEqual({ left: 6, right: 6 })
  })

  it('cut off in mid-transaction leaves no half, says so, and can be sent again', async () => {
    const outage = { collection: 'pairs', do: 'fail', code: 'SYS_ERR', message: 'down' }
    await cloud.local.faults({ ...outage, on: 'database.modifyDocument', skip: 1, times: 1 })
    await cloud.local.faults({ ...outage, on: 'database.getDocument', times: 2 })
    expect(await add('key-outage')).toMatchObject({ ok: false, error: { code: 'Busy' } })
    expect(await standing()).toEqual({ left: 0, right: 0 })
    expect(await add('key-outage')).toMatchObject({ ok: true, data: { value: 1 } })
    expect(await standing()).toEqual({ left: 1, right: 1 })
  })

  it('rides out a short outage by itself', async () => {
    await cloud.local.faults({
      on: 'database.modifyDocument',
      collection: 'receipts',
      times: 1,
      do: 'fail',
      code: 'SERVER_TIMEOUT',
      message: 'slow',
    })
    expect(await add('key-short1')).toMatchObject({ ok: true, data: { value: 1 } })
    expect(await standing()).toEqual({ left: 1, right: 1 })
  })

  it.each(['before', 'after'])(
    'whose worker is killed %s the second write leaves no half, and waits for the orphan to end',
    async (when) => {
      await cloud.local.faults({
        on: 'database.modifyDocument',
        collection: 'pairs',
        skip: 1,
        times: 1,
        do: 'kill',
        when,
      })
      await expect(add(`key-killed-${when}`)).rejects.toThrow()
      expect(await standing()).toEqual({ left: 0, right: 0 })
      expect(await add(`key-killed-${when}`)).toMatchObject({ ok: false, error: { code: 'Busy' } })
      await wait(ORPHAN_MS)
      expect(await add(`key-killed-${when}`)).toMatchObject({ ok: true, data: { value: 1 } })
    },
  )

  it('whose worker is killed after the commit is done, and its retry is told so', async () => {
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'kill', when: 'after' })
    await expect(add('key-died-1')).rejects.toThrow()
    expect(await add('key-died-1')).toMatchObject({ ok: true, data: { value: 1 } })
    expect(await standing()).toEqual({ left: 1, right: 1 })
  })

  it('that is refused leaves nothing behind, and is decided anew when asked again', async () => {
    const tooMuch = { ok: false, error: { code: 'TooMuch', field: 'by' } }
    expect(await add('key-refuse', 101)).toMatchObject(tooMuch)
    expect(await standing()).toEqual({ left: 0, right: 0 })
    expect(await add('key-refuse', 7)).toMatchObject({ ok: true, data: { value: 7 } })
  })

  it('whose reply would break the contract leaves no effect', async () => {
    const reply = await cloud.call(WHO, 'probe.writeAndBreakTheContract', { key: 'key-broken', pair })
    expect(reply).toMatchObject({ ok: false, error: { code: 'Internal' } })
    expect(await standing()).toEqual({ left: 0, right: 0 })
  })
})
