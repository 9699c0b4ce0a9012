import type { Json } from '../drive/local-cloud'
import { code, form, HELPER, ORGANISER, openWishes, REPRESENTATIVE, SECRETARY } from './wish-steps'

const EARLIER = '2026-11-20T09:00:00.000+08:00'

let town: Awaited<ReturnType<typeof openWishes>>
beforeAll(async () => {
  town = await openWishes()
})
afterAll(() => town.cloud.stop())

describe('together', () => {
  it('wishes of one village become one, close when every asker has spoken, and one 不满意 opens it for all', async () => {
    const wishes = [await town.ask(), await town.ask(), await town.ask()]
    const [whole, second, third] = wishes.map(({ wishId }) => wishId)
    await town.done(SECRETARY, 'gather', whole, { category: 'road', note: null })
    const elsewhere = await town.ask({ villageId: 'n-v02', teamId: null })
    const title = '一组的机耕路'
    expect(code(await town.act(SECRETARY, 'merge', whole, { others: [elsewhere.wishId], title }))).toBe(
      'NotTogether',
    )
    const { wish } = await town.done(SECRETARY, 'merge', whole, { others: [second, third], title })
    expect(wish).toMatchObject({
      title,
      askers: 3,
      step: 'gathered',
      merged: [{ id: second }, { id: third }],
    })
    const told = await town.cloud.kept('notices', { kind: 'merged' })
    const own = wishes.map(({ who, wishId }) => [who, wishId])
    expect(told.map(({ to, wishId }) => [to.openid, wishId]).sort()).toEqual(own.sort())
    await town.done(SECRETARY, 'solveOnTheSpot', whole, { category: 'road', note: '填平了' })
    for (const { who, wishId } of wishes)
      expect((await town.call(who, 'wish', { wishId })).data).toMatchObject({
        step: 'feedback',
        may: ['rate'],
        mine: true,
      })
    expect((await town.rate(wishes[0]!.who, whole, 'good')).data.step).toBe('feedback')
    expect(code(await town.rate(wishes[0]!.who, whole, 'good'))).toBe('NotNow')
    expect((await town.rate(wishes[1]!.who, second, 'bad')).data.step).toBe('assigned')
    await town.done(SECRETARY, 'report', whole, { note: '又铺了一层', photos: [] })
    for (const { who, wishId } of wishes) await town.rate(who, wishId, 'good')
    expect(await town.kept(whole)).toMatchObject({ end: 'met', round: 1 })
    expect((await town.call(wishes[2]!.who, 'home')).data.wishes[0]).toMatchObject({
      step: 'closed',
      end: 'met',
    })
  })
})

describe('others to bring together', () => {
  it('are found by words, place and kind among more than a desk shows, and are of the village alone', async () => {
    const { wishId } = await town.ask({ text: '去塘边的路塌了' })
    await town.done(SECRETARY, 'gather', wishId, { category: 'road', note: null })
    const [one] = await town.cloud.kept('wishes', { _id: wishId })
    const many = Array.from({ length: 230 }, (_, i) => ({
      ...{ ...one, _id: `early-${i}`, text: `第 ${i} 件`, dueOn: '2026-12-01', category: null },
      ...{ at: { $date: EARLIER }, stepAt: { $date: EARLIER }, state: 'collected', step: 'collected' },
      code: { ...one.code, hash: `early-${i}` },
    }))
    for (let from = 0; from < many.length; from += 50)
      await town.cloud.keep('wishes', many.slice(from, from + 50))
    const same = await town.ask({ text: '塘边 (路) 塌了一截' })
    const placed = await town.ask({ text: '下雨就断', spot: '塘边 (路)' })
    await town.ask({ text: '塘边 (路) 塌了', villageId: 'n-v02', teamId: null })
    const alike = async (more: object, who = SECRETARY) =>
      town.call(who!, 'alike', { wishId, find: '', category: null, after: null, ...more })
    const ids = (reply: Json) => reply.data.wishes.map(({ id }: Json) => id)
    const byWords = ids(await alike({ find: '塘边 (路)' }))
    expect(byWords.sort()).toEqual([same.wishId, placed.wishId].sort())
    await town.done(SECRETARY, 'gather', same.wishId, { category: 'road', note: null })
    expect(ids(await alike({ find: '塌了', category: 'road' }))).toEqual([same.wishId])
    const seen: string[] = []
    for (let more = true; more; ) {
      const reply = await alike({ after: seen.at(-1) ?? null }, ORGANISER)
      seen.push(...ids(reply))
      more = reply.data.more
    }
    expect(seen).toEqual(expect.arrayContaining([...many.map(({ _id }) => _id), same.wishId]))
    expect([seen.length, seen.includes(wishId)]).toEqual([new Set(seen).size, false])
    expect(code(await alike({}, REPRESENTATIVE))).toBe('Forbidden')
  })
})

describe('who asked is told', () => {
  /** What was left for them about this wish, in the order of its versions. */
  const told = async (wishId: string, who: string): Promise<string[]> =>
    (await town.cloud.kept('notices', { wishId }))
      .filter(({ to }) => to.openid === who)
      .sort((a, b) => Number(a._id.split(':')[1]) - Number(b._id.split(':')[1]))
      .map(({ kind }) => kind)
  const personOf = async (openid: string): Promise<string> =>
    (await town.cloud.kept('persons', { openid }))[0]._id

  it('when it is given to another, given back and taken up again', async () => {
    const { wishId, who } = await town.ask()
    await town.done(SECRETARY, 'gather', wishId, { category: 'power', note: null })
    for (const openid of [HELPER, REPRESENTATIVE])
      await town.done(SECRETARY, 'assign', wishId, {
        ...{ personId: await personOf(openid!), dueOn: null, note: null },
      })
    await town.done(REPRESENTATIVE, 'release', wishId, { note: '去不了' })
    expect(await told(wishId, who)).toEqual(['moved', 'moved', 'moved', 'moved'])
  })

  it('of a collective one by a notice about their own wish, and reminded only while they have said nothing', async () => {
    const wishes = [await town.ask(), await town.ask()]
    const [whole, part] = wishes.map(({ wishId }) => wishId)
    const [one, other] = wishes.map(({ who }) => who)
    await town.done(SECRETARY, 'gather', whole, { category: 'road', note: null })
    await town.done(SECRETARY, 'merge', whole, { others: [part], title: '机耕路' })
    await town.done(SECRETARY, 'solveOnTheSpot', whole, { category: 'road', note: '填平了' })
    await town.rate(one, whole, 'good')
    for (const day of ['2026-12-18', '2026-12-23']) {
      await town.cloud.local.clock(`${day}T19:30:00+08:00`)
      await town.cloud.local.triggers('wishes')
    }
    expect(await told(whole, one)).toEqual(['moved', 'merged', 'done'])
    expect(await told(part, other)).toEqual(['merged', 'done', 'remindRating', 'remindRating'])
    for (const who of [one, other])
      for (const { wishId } of (await town.cloud.kept('notices')).filter(({ to }) => to.openid === who))
        expect((await town.call(who, 'wish', { wishId })).ok).toBe(true)
    await town.rate(other, part, 'bad')
    expect((await told(whole, one)).at(-1)).toBe('moved')
  })

  it('when somebody’s word for them has closed it; and their own overturns it and brings it back', async () => {
    const { wishId, who } = await town.reported()
    const heard = { rating: 'good', note: null, heard: 'phone' }
    await town.done(REPRESENTATIVE, 'rateFor', wishId, heard)
    expect((await told(wishId, who)).at(-1)).toBe('ended')
    expect((await town.rate(who, wishId, 'bad')).data).toMatchObject({ taken: true, step: 'assigned' })
    expect(await town.kept(wishId)).toMatchObject({ round: 1, end: null, rating: { forAsker: false } })
    await town.done(HELPER, 'report', wishId, { note: '又换了', photos: [] })
    await town.done(REPRESENTATIVE, 'rateFor', wishId, { ...heard, rating: 'bad' })
    expect(await town.kept(wishId)).toMatchObject({ round: 2, level: 'town', state: 'gathered' })
    expect((await told(wishId, who)).at(-1)).toBe('moved')
  })

  it('that was merged and may be heard by the village, as each asker is', async () => {
    const wishes = [await town.ask(), await town.ask()]
    const [whole, part] = wishes.map(({ wishId }) => wishId)
    await town.done(SECRETARY, 'gather', whole, { category: 'road', note: null })
    await town.done(SECRETARY, 'merge', whole, { others: [part], title: '机耕路' })
    await town.done(SECRETARY, 'solveOnTheSpot', whole, { category: 'road', note: '填平了' })
    expect((await town.call(REPRESENTATIVE, 'wish', { wishId: part })).data.may).toEqual(['rateFor'])
    for (const wishId of [part, whole])
      await town.done(REPRESENTATIVE, 'rateFor', wishId, { rating: 'fair', note: null, heard: 'visit' })
    expect(await town.kept(whole)).toMatchObject({ end: 'onTheSpot' })
  })
})

it('what hangs on the wall comes down when it is written anew or withdrawn, and waits to be hung again', async () => {
  const { wishId, who } = await town.ask({ text: '广场上少一张长凳' })
  await town.data(ORGANISER, 'openWall', { open: true })
  const again = form({ text: '广场上少两张长凳' })
  const candidates = async (): Promise<Json[]> =>
    (await town.call(ORGANISER, 'wallCandidates', { after: null })).data.wishes
  const waits = async () => (await candidates()).some(({ id }) => id === wishId)
  const hangs = async () => (await town.kept(wishId)).onWall
  const hang = () => town.data(ORGANISER, 'showOnWall', { wishId, show: true })
  expect([await waits(), await hangs()]).toEqual([true, false])
  await hang()
  expect([await waits(), await hangs()]).toEqual([false, true])
  await town.done(who, 'edit', wishId, { form: again })
  expect([await waits(), await hangs()]).toEqual([true, false])
  expect(JSON.stringify(await candidates())).not.toMatch(/柏青禾|o-asker|137[\d*]{4}/)
  await hang()
  await town.done(who, 'withdraw', wishId)
  expect([await waits(), await hangs()]).toEqual([false, false])
})
