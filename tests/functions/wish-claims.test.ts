import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../drive/local-cloud'
import { code, HELPER, key, openWishes, SECRETARY, VILLAGE } from './wish-steps'

let town: Awaited<ReturnType<typeof openWishes>>
const HELPERS = Array.from({ length: 200 }, (_, i) => `o-race-${i}`)
beforeAll(async () => {
  town = await openWishes()
  await town.cloud.keep(
    'persons',
    HELPERS.map((openid, i) => ({
      ...{ _id: `race-${i}`, v: 1, name: `赛${i}`, openid, textSize: 'system' },
      duties: [{ role: 'helper', nodeIds: [VILLAGE] }],
    })),
  )
})
afterAll(() => town.cloud.stop())

/** As a phone does it: the same key again until there is an answer. */
async function claim(who: string, wishId: string): Promise<Json> {
  const input = { key: key(), wishId }
  for (let tries = 0; tries < 12; tries++) {
    const reply = await town.call(who, 'claim', input).catch(() => null)
    if (reply && code(reply) !== 'Busy') return reply
  }
  return { ok: false, error: { code: 'Busy' } }
}

it('two hundred helpers at once, answers and commits lost on the way, leave one who has it', async () => {
  const { wishId } = await town.offered()
  for (const fault of [
    { on: 'database.commitTransaction', function: 'wishes', do: 'lose', times: 2 },
    { on: 'functions.answer', function: 'wishes', do: 'lose', skip: 3, times: 5 },
  ])
    await town.cloud.local.faults(fault)
  const replies = await Promise.all(HELPERS.map((who) => claim(who, wishId)))
  await town.cloud.local.clearFaults()
  const won = HELPERS.filter((_, i) => replies[i].data?.wish)
  expect(won).toHaveLength(1)
  const [winner] = await town.cloud.kept('persons', { openid: won[0] })
  expect(await town.kept(wishId)).toMatchObject({ state: 'assigned', holderId: winner._id, claimed: true })
  expect(await town.lines(wishId)).toEqual(['ask', 'pass', 'gather', 'offer', 'claim'])
  // Where it stands now, and nothing of who has it.
  const lost = replies.filter(({ data }) => !data?.wish)
  const late = { wish: null, stands: { step: 'assigned', end: null } }
  expect(lost.filter(({ data, error }) => error?.code !== 'Busy' && !isDeepStrictEqual(data, late))).toEqual(
    [],
  )
  expect(lost.filter(({ ok }) => ok).length).toBeGreaterThan(150)
})

it('all of the two hundred are in flight at the same time', async () => {
  const { wishId } = await town.offered()
  let [flying, most] = [0, 0]
  const replies = await Promise.all(
    HELPERS.map(async (who) => {
      most = Math.max(most, ++flying)
      const reply = await town.call(who, 'claim', { key: key(), wishId }).catch(() => null)
      flying -= 1
      return reply
    }),
  )
  expect(most).toBe(HELPERS.length)
  expect(replies.filter((reply) => reply?.data?.wish)).toHaveLength(1)
})

it('given up, it may be claimed by another, and by nobody who does not help there', async () => {
  const { wishId } = await town.offered()
  expect(code(await town.write('o-stranger', 'claim', { wishId }))).toBe('Forbidden')
  expect((await claim(HELPERS[0]!, wishId)).ok).toBe(true)
  expect((await claim(HELPERS[1]!, wishId)).data.stands).toEqual({ step: 'assigned', end: null })
  expect(code(await town.act(HELPERS[1]!, 'release', wishId, { note: '不去了' }))).toBe('NoSuchWish')
  expect((await town.done(HELPERS[0]!, 'release', wishId, { note: '家里有事' })).step).toBe('gathered')
  expect(code(await town.call(HELPERS[0]!, 'reach', { wishId }))).toBe('NotNow')
  expect((await claim(HELPER, wishId)).data.wish).toMatchObject({ with: '您', parts: ['handler'] })
})

it('a claim and a refusal by the village at once leave one of the two', async () => {
  const { wishId } = await town.offered()
  const { version } = await town.kept(wishId)
  const refusal = { wishId, version, why: 'notOurs', note: '归水利站' }
  const [claimed, refused] = await Promise.all([
    claim(HELPER, wishId),
    town.write(SECRETARY, 'refuse', refusal),
  ])
  const has = Boolean(claimed.data?.wish)
  expect([has, refused.ok].filter(Boolean)).toHaveLength(1)
  expect(await town.kept(wishId)).toMatchObject(has ? { state: 'assigned' } : { end: 'refused' })
})
