import {
  code,
  HELPER,
  MEMBER,
  NOW,
  newcomer,
  ORGANISER,
  openWishes,
  PHONE,
  REPRESENTATIVE,
  SECRETARY,
  STRANGER,
  VILLAGE,
} from './wish-steps'

let town: Awaited<ReturnType<typeof openWishes>>
beforeAll(async () => {
  town = await openWishes()
})
afterAll(() => town.cloud.stop())

describe('a wish', () => {
  it('of somebody nobody knows goes through all five steps and is closed by their own word', async () => {
    const { wishId, code: tracking, who, checked } = await town.ask()
    expect(checked).toBe('passed')
    expect(tracking).toMatch(/^[2-9A-HJ-NP-Z]{3}(-[2-9A-HJ-NP-Z]{3}){2}$/)
    expect((await town.call(who, 'home')).data.wishes).toMatchObject([
      { id: wishId, step: 'collected', with: '村里', dueOn: '2026-12-17', mine: false },
    ])
    const gathered = await town.done(REPRESENTATIVE, 'gather', wishId, { category: 'power', note: '记下了' })
    expect(gathered.wish).toMatchObject({ step: 'gathered', category: 'power', parts: ['collector'] })
    const { people, dueBy } = (await town.call(SECRETARY, 'holders', { wishId })).data
    expect(dueBy).toBe('2026-12-22')
    const { personId } = people.find((one: { role: string }) => one.role === 'helper')
    const given = { personId, note: '抓紧' }
    for (const dueOn of ['2026-12-23', '2026-12-15'])
      expect(code(await town.act(SECRETARY, 'assign', wishId, { ...given, dueOn }))).toBe('WrongDay')
    await town.done(SECRETARY, 'assign', wishId, { ...given, dueOn: '2026-12-18' })
    const holder = (await town.cloud.kept('persons', { _id: personId }))[0].openid
    const before = (await town.call(who, 'wish', { wishId })).data
    expect(before).toMatchObject({ step: 'assigned', dueOn: '2026-12-18', may: ['withdraw'] })
    const said = before.lines.flatMap((line: { note: string | null }) => line.note ?? [])
    expect(said).toEqual(['记下了', '抓紧'])
    expect((await town.call(holder, 'wish', { wishId })).data).toMatchObject({
      asker: { name: '柏青禾', filedBy: null },
      phone: '137****0417',
      mine: true,
      with: '您',
    })
    // To whom has it already it can't be given: that would be another day, and another time to put it off.
    expect(people.length).toBe((await town.call(SECRETARY, 'holders', { wishId })).data.people.length + 1)
    const again = await town.act(SECRETARY, 'assign', wishId, { personId, dueOn: '2027-01-29', note: null })
    expect([code(again), again.error.field]).toEqual(['NotNow', 'personId'])
    await town.done(holder, 'report', wishId, { note: '两盏都换了', photos: [] })
    expect((await town.call(who, 'home')).data.wishes[0]).toMatchObject({
      step: 'feedback',
      with: '您',
      mine: true,
    })
    expect(
      code(await town.write(holder, 'rate', { by: { wishId }, rating: 'good', note: null, at: NOW })),
    ).toBe('NoSuchWish')
    expect((await town.rate(who, wishId, 'good')).data).toMatchObject({ taken: true, step: 'closed' })
    expect((await town.call(who, 'wish', { wishId })).data).toMatchObject({ end: 'met', may: [] })
    expect(await town.lines(wishId)).toEqual(['ask', 'pass', 'gather', 'assign', 'report', 'rate'])
  })

  it('is shown by its code as a step, two days and how often it came back, and by nothing else', async () => {
    const { wishId, code: tracking } = await town.ask({ privateNote: '不要打座机' })
    const reply = await town.write(STRANGER, 'track', { code: tracking.toLowerCase().replaceAll('-', '') })
    expect(reply.data).toEqual({
      found: {
        ...{ step: 'collected', end: null, since: '2026-12-15', dueOn: '2026-12-17' },
        ...{ overdueDays: 0, waitsForRating: false, round: 0 },
      },
      triesLeft: 5,
    })
    expect(code(await town.call(STRANGER, 'wish', { wishId }))).toBe('NoSuchWish')
  })

  it('may be rated by the code and the last digits of the phone, and guessing is counted', async () => {
    const { wishId, code: tracking } = await town.reported()
    const by = (digits: string) => ({ by: { code: tracking, digits }, rating: 'fair', note: null, at: NOW })
    const guesser = newcomer()
    for (const left of [4, 3])
      expect((await town.write(guesser, 'rate', by('9999'))).data).toEqual({
        taken: false,
        step: null,
        triesLeft: left,
      })
    expect((await town.write(newcomer(), 'track', { code: 'ZZZ-ZZZ-ZZZ' })).data).toEqual({
      found: null,
      triesLeft: 4,
    })
    expect((await town.write(newcomer(), 'rate', by(PHONE.slice(-4)))).data).toMatchObject({
      taken: true,
      step: 'closed',
    })
    expect(await town.kept(wishId)).toMatchObject({ end: 'met', rating: { rating: 'fair', forAsker: false } })
  })

  it('is locked against digits after five wrong ones, whoever tried them, and an account after five wrong codes', async () => {
    const { code: tracking } = await town.reported()
    const by = (digits: string) => ({ by: { code: tracking, digits }, rating: 'good', note: null, at: NOW })
    for (let i = 0; i < 5; i++) await town.write(newcomer(), 'rate', by('0000'))
    expect((await town.write(newcomer(), 'rate', by(PHONE.slice(-4)))).data.taken).toBe(false)
    const guesser = newcomer()
    for (let i = 0; i < 5; i++) await town.write(guesser, 'track', { code: 'YYY-YYY-YYY' })
    expect(code(await town.write(guesser, 'track', { code: tracking }))).toBe('TooManyTries')
  })

  it('comes back when its asker is not content, and the second time it goes a level up', async () => {
    const { wishId, who } = await town.reported()
    expect((await town.rate(who, wishId, 'bad')).data.step).toBe('assigned')
    expect((await town.call(HELPER, 'wish', { wishId })).data).toMatchObject({
      round: 1,
      with: '您',
      dueOn: '2026-12-22',
    })
    await town.done(HELPER, 'report', wishId, { note: '又换了一次', photos: [] })
    // A page that was opened before it came back says nothing about what was done since.
    const said = { by: { wishId }, rating: 'good', note: null, at: NOW }
    expect(code(await town.write(who, 'rate', { ...said, round: 0 }))).toBe('MovedMeanwhile')
    expect((await town.call(who, 'wish', { wishId })).data).toMatchObject({ step: 'feedback', round: 1 })
    expect((await town.rate(who, wishId, 'bad')).data.step).toBe('gathered')
    expect((await town.call(who, 'wish', { wishId })).data).toMatchObject({
      round: 2,
      level: 'town',
      with: '镇里',
    })
    expect((await town.call(SECRETARY, 'wish', { wishId })).data.may).toEqual(['solveOnTheSpot'])
    expect((await town.call(ORGANISER, 'wish', { wishId })).data.may).toContain('assign')
  })

  it('is never called done by who did the work', async () => {
    const { wishId } = await town.ask()
    await town.done(SECRETARY, 'solveOnTheSpot', wishId, { category: 'power', note: '换了' })
    const rating = { rating: 'good', note: null, heard: 'visit' }
    expect(code(await town.act(SECRETARY, 'rateFor', wishId, rating))).toBe('NotNow')
    expect((await town.kept(wishId)).step).toBe('feedback')
    await town.done(REPRESENTATIVE, 'rateFor', wishId, rating)
    expect(await town.kept(wishId)).toMatchObject({ end: 'onTheSpot', rating: { forAsker: true } })
  })

  it('that somebody rated for its asker is overturned by the asker, once', async () => {
    const { wishId, who } = await town.reported()
    await town.done(REPRESENTATIVE, 'rateFor', wishId, { rating: 'good', note: null, heard: 'phone' })
    expect((await town.call(who, 'wish', { wishId })).data).toMatchObject({ step: 'closed', may: ['rate'] })
    expect((await town.rate(who, wishId, 'fair')).data).toMatchObject({ taken: true, step: 'closed' })
    expect(await town.kept(wishId)).toMatchObject({ rating: { rating: 'fair', forAsker: false } })
    expect(code(await town.rate(who, wishId, 'bad'))).toBe('NotNow')
  })

  it('filed for somebody else is theirs to rate, and the filer’s word is 代评', async () => {
    const onBehalf = { name: '老柏', childUnder14: false, consent: 'spoken' }
    const { wishId, who } = await town.reported({ onBehalf })
    expect(code(await town.rate(who, wishId, 'good'))).toBe('NotNow')
    const consentFor = async (reader: string) =>
      (await town.call(reader, 'wish', { wishId })).data.asker?.consent
    expect(await Promise.all([who, SECRETARY].map(consentFor))).toEqual(['spoken', null])
    await town.done(who, 'rateFor', wishId, { rating: 'good', note: null, heard: 'visit' })
    expect(await town.kept(wishId)).toMatchObject({ rating: { forAsker: true } })
    const child = { onBehalf: { name: '小柏', childUnder14: true, consent: 'spoken' } }
    const reply = await town.write(newcomer(), 'ask', { at: NOW, form: { ...baseForm(), ...child } })
    expect(code(reply)).toBe('GuardianNeeded')
  })
})

const baseForm = () => ({
  ...{
    text: '想要一双雨鞋',
    voice: null,
    photos: [],
    villageId: VILLAGE,
    teamId: null,
    spot: '',
    phone: PHONE,
  },
  ...{ name: '柏青禾', nameHidden: false, privateNote: null, onBehalf: null },
})

describe('asking', () => {
  it('takes words, a place of the town and a way to reach who asks', async () => {
    const refused = async (more: object, who = newcomer()) =>
      code(await town.write(who, 'ask', { at: NOW, form: { ...baseForm(), ...more } }))
    expect(await refused({ text: null })).toBe('NothingSaid')
    expect(await refused({ villageId: 'n-b01' })).toBe('NoSuchNode')
    expect(await refused({ teamId: 'n-v02-a1-t1' })).toBe('NoSuchNode')
    expect(await refused({ phone: null })).toBe('NoWayToReach')
    expect(await refused({ photos: ['cloud://elsewhere.x/wishes/a.jpg'] })).toBe('NoSuchFile')
    expect(
      (await town.write(MEMBER, 'ask', { at: NOW, form: { ...baseForm(), phone: null, name: null } })).ok,
    ).toBe(true)
  })

  it('is five a day for an account, however many come at once', async () => {
    const who = newcomer()
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => town.write(who, 'ask', { at: NOW, form: baseForm() })),
    )
    const first = replies.filter(({ ok }) => ok).length
    for (let i = first; i < 5; i++) await town.data(who, 'ask', { at: NOW, form: baseForm() })
    expect(code(await town.write(who, 'ask', { at: NOW, form: baseForm() }))).toBe('TooMany')
    expect(await town.cloud.counted('wishes', { filer: who })).toBe(5)
  })

  it('again with the same key is one wish with one code', async () => {
    const who = newcomer()
    const input = { key: 'one-and-the-same', at: NOW, form: baseForm() }
    const [first, second] = [await town.call(who, 'ask', input), await town.call(who, 'ask', input)]
    expect(second.data).toEqual(first.data)
    expect(await town.cloud.counted('wishes', { filer: who })).toBe(1)
  })

  it('is taken back or written anew only by who asked, until it is gathered', async () => {
    const { wishId, who } = await town.ask()
    const { wish } = await town.done(who, 'edit', wishId, { form: { ...baseForm(), text: '想要两双雨鞋' } })
    expect(wish).toMatchObject({ text: '想要两双雨鞋', step: 'collected', checked: 'passed' })
    expect(code(await town.act(SECRETARY, 'withdraw', wishId))).toBe('NotNow')
    await town.done(SECRETARY, 'gather', wishId, { category: 'other', note: null })
    expect(code(await town.act(who, 'edit', wishId, { form: baseForm() }))).toBe('NotNow')
    expect((await town.done(who, 'withdraw', wishId)).wish).toMatchObject({ end: 'withdrawn', may: [] })
  })
})

describe('the desk', () => {
  it('shows each what waits for them, the most overdue first, with counts of what they answer for', async () => {
    const desk = async (who: string, show: string) =>
      (await town.call(who, 'desk', { show, after: null })).data
    const secretary = await desk(SECRETARY, 'waiting')
    expect(secretary.wishes.every(({ mine }: { mine: boolean }) => mine)).toBe(true)
    const dues = secretary.wishes.map(({ dueOn }: { dueOn: string }) => dueOn)
    expect(dues).toEqual([...dues].sort())
    expect(secretary.places).toEqual(['青石桥村'])
    const organiser = await desk(ORGANISER, 'waiting')
    expect(
      organiser.wishes.every(
        ({ mine, with: whom }: { mine: boolean; with: string }) => mine && whom === '镇里',
      ),
    ).toBe(true)
    const open = await desk(ORGANISER, 'open')
    expect(open.wishes[0].overdueDays).toBeGreaterThan(0)
    expect(open.counts.overdue).toBeGreaterThan(0)
    const helper = await desk(HELPER, 'claimable')
    expect(helper.wishes.length).toBe(helper.counts.claimable)
    expect(helper.wishes.every(({ with: whom }: { with: string }) => whom === '帮帮队')).toBe(true)
  })

  it('shows all of them page by page, each once', async () => {
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const { wishes, more } = (await town.call(ORGANISER, 'desk', { show: 'open', after })).data
      seen.push(...wishes.map(({ id }: { id: string }) => id))
      if (!more) break
      after = seen.at(-1)!
    }
    const open = ['collected', 'gathered', 'offered', 'assigned', 'feedback']
    const kept = (await town.cloud.kept('wishes')).filter(({ state }) => open.includes(state))
    expect(seen.length).toBe(new Set(seen).size)
    expect([...seen].sort()).toEqual(kept.map(({ _id }) => _id).sort())
  })
})

it('the whole number is for who has the wish in hand, and each reading is noted', async () => {
  const { wishId } = await town.offered()
  expect(code(await town.call(HELPER, 'reach', { wishId }))).toBe('NotNow')
  await town.data(HELPER, 'claim', { wishId })
  expect((await town.call(HELPER, 'reach', { wishId })).data).toEqual({ phone: PHONE })
  expect(await town.cloud.counted('accesses', { operation: 'wishes.reach', personIds: wishId })).toBe(1)
})

it('nothing about wishes is searched without an index', async () => {
  const { unindexed } = await town.cloud.local.metrics()
  const about = unindexed.filter(({ operation }: { operation: string }) => operation.startsWith('wishes.'))
  expect(about).toEqual([])
})
