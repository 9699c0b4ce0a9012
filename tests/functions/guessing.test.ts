import type { Json } from '../drive/local-cloud'
import { bindingProblems, bindingSteps, newKey, UNBOUND } from './binding-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

let cloud: TrueCloud
let steps: ReturnType<typeof bindingSteps>
let members: Json[]
beforeAll(async () => {
  cloud = await trueCloud({ at: '2026-12-15T08:00:00+08:00' })
  steps = bindingSteps(cloud)
  members = await steps.membersOf('n-b01')
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await bindingProblems(cloud)).toEqual([]))

const next = (): Json => members.pop()
const UNKNOWN = '00000000'
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i}`)

describe('whoever guesses', () => {
  /** What a try leaves to be seen: the words, and what it cost the database. */
  const seenOf = async (attempt: () => Promise<Json>) => {
    await cloud.local.resetMetrics()
    const { requestId: _, at: __, ...reply } = await attempt()
    const { database } = (await cloud.local.metrics()).operations['people.bind']
    return { reply: JSON.stringify(reply), database }
  }

  it('learns the same from every code that does not fit, and it costs the same', async () => {
    const [wrongName, used, expired, gone] = [next(), next(), next(), next()]
    const late = await steps.invite(expired._id)
    await cloud.local.clock('2026-12-15T11:00:00+08:00')
    const codes = {
      wrongName: await steps.invite(wrongName._id),
      used: await steps.invite(used._id),
      gone: await steps.invite(gone._id),
    }
    await steps.byCode('o-first-user', codes.used, used.name)
    const { member, ...left } = await steps.personOf({ _id: gone._id })
    const former = {
      branchId: member.branchId,
      villageId: member.villageId,
      at: { $date: '2026-12-01T00:00:00Z' },
      reason: 'movedOut',
    }
    await cloud.keep('persons', [{ ...left, duties: [], former }])
    const tries: [string, string][] = [
      [UNKNOWN, used.name],
      [UNKNOWN, '查无此人'],
      [codes.wrongName, used.name],
      [codes.used, used.name],
      [late, expired.name],
      [codes.gone, gone.name],
    ]
    const seen = []
    for (const [i, [code, name]] of tries.entries())
      seen.push(await seenOf(() => steps.byCode(`o-guesser-${i}`, code, name)))
    for (const each of seen) expect(each).toEqual(seen[0])
    expect(seen[0]!.reply).toBe('{"ok":true,"data":{"bound":null,"triesLeft":4}}')
    expect(Object.values(seen[0]!.database).length).toBeGreaterThan(0)
  })

  it('learns the same from a number nobody has and from one of somebody who left', async () => {
    const person = await steps.personOf({ name: UNBOUND.name })
    const { member: _, ...left } = person
    const former = {
      branchId: 'n-b01',
      villageId: 'n-v01',
      at: { $date: '2026-12-01T00:00:00Z' },
      reason: 'other',
    }
    const codes = await Promise.all(
      ['13911112222', UNBOUND.phone].map((number) => steps.phoneCode('o-number', number)),
    )
    await cloud.keep('persons', [{ ...left, duties: [], former }])
    const tries = []
    for (const [i, code] of codes.entries())
      tries.push(await seenOf(() => steps.bind(`o-number-${i}`, { kind: 'phone', code })))
    await cloud.keep('persons', [person])
    expect(tries[0]).toEqual(tries[1])
    expect(tries[0]!.reply).toContain('"bound":null')
  })

  it('has five tries, and the sixth is refused before WeChat or the roster is asked', async () => {
    for (const left of [4, 3, 2, 1, 0])
      expect((await steps.byCode('o-sixth', UNKNOWN, '谭秀英')).data).toEqual({
        bound: null,
        triesLeft: left,
      })
    const person = next()
    const code = await steps.invite(person._id)
    const phone = await steps.phoneCode('o-sixth', UNBOUND.phone)
    await cloud.local.resetMetrics()
    const refused = { ok: false, error: { code: 'TooManyTries' } }
    expect(await steps.byCode('o-sixth', code, person.name)).toMatchObject(refused)
    expect(await steps.bind('o-sixth', { kind: 'phone', code: phone })).toMatchObject(refused)
    const { database, openapi } = (await cloud.local.metrics()).operations['people.bind']
    expect(database['database.getDocument'].invites).toBeUndefined()
    expect(openapi).toEqual({})
    expect((await steps.binding('o-sixth')).triesLeft).toBe(0)
  })

  it('may try again a day after the first', async () => {
    await cloud.local.clock('2026-12-16T12:30:00+08:00')
    expect((await steps.byCode('o-sixth', UNKNOWN, '谭秀英')).data.triesLeft).toBe(4)
  })

  it('loses no try to an answer that has to be asked for again', async () => {
    const key = newKey()
    const first = await steps.byCode('o-again', UNKNOWN, '谭秀英', key)
    const again = await steps.byCode('o-again', UNKNOWN, '谭秀英', key)
    expect([first.data, again.data]).toEqual(Array(2).fill({ bound: null, triesLeft: 4 }))
    expect(await steps.byCode('o-again', '11111111', '谭秀英', key)).toMatchObject({
      ok: false,
      error: { code: 'KeyReused' },
    })
    expect((await steps.binding('o-again')).triesLeft).toBe(4)
  })

  it('has no more than five tries when twenty come at once', async () => {
    const replies = await Promise.all(many(20).map(() => steps.byCode('o-swarm', UNKNOWN, '谭秀英')))
    expect(replies.filter(({ ok }) => ok).length).toBeLessThanOrEqual(5)
    for (const { ok, error } of replies) if (!ok) expect(['TooManyTries', 'Busy']).toContain(error.code)
    const [account] = await cloud.kept('accounts', { _id: 'o-swarm' })
    expect(account.tries).toBe(replies.filter(({ ok }) => ok).length)
  })
})

describe('in a race', () => {
  it('twenty accounts with one invite leave one bound', async () => {
    const person = next()
    const code = await steps.invite(person._id)
    const openids = many(20).map((i) => `o-rival-${i}`)
    const replies = await Promise.all(openids.map((openid) => steps.byCode(openid, code, person.name)))
    const won = openids.filter((_, i) => replies[i].ok && replies[i].data.bound !== null)
    expect(won).toHaveLength(1)
    expect((await steps.personOf({ _id: person._id })).openid).toBe(won[0])
  })

  it('one account with two invites is bound to one of the two', async () => {
    const pair = [next(), next()]
    const codes = await Promise.all(pair.map(({ _id }) => steps.invite(_id)))
    const replies = await Promise.all(pair.map(({ name }, i) => steps.byCode('o-both', codes[i]!, name)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'AlreadyBound' } })
    expect(await cloud.kept('persons', { openid: 'o-both' })).toHaveLength(1)
  })

  it('of two phones with one number, the one bound last has the name and the other nothing', async () => {
    const replies = await Promise.all(
      ['o-phone-a', 'o-phone-b'].map((openid) => steps.byPhone(openid, UNBOUND.phone)),
    )
    expect(replies.every(({ ok }) => ok)).toBe(true)
    expect(await cloud.kept('persons', { name: UNBOUND.name })).toHaveLength(1)
    const { openid } = await steps.personOf({ name: UNBOUND.name })
    const other = openid === 'o-phone-a' ? 'o-phone-b' : 'o-phone-a'
    expect((await cloud.call(other, 'people.myData')).error.code).toBe('NotBound')
  })

  it('a number, an invite and the secretary at once still leave one account bound', async () => {
    const person = await steps.personOf({ name: UNBOUND.name })
    const code = await steps.invite(person._id)
    await Promise.all([
      steps.byPhone('o-way-1', UNBOUND.phone),
      steps.byCode('o-way-2', code, UNBOUND.name),
      steps.byCode('o-way-3', code, UNBOUND.name),
    ])
    const accounts = await cloud.kept('accounts', { personId: person._id })
    expect(accounts).toHaveLength(1)
  })

  it('a code of the phone button that was used binds nobody twice', async () => {
    const code = await steps.phoneCode('o-replay', UNBOUND.phone)
    await steps.bind('o-replay', { kind: 'phone', code })
    expect(await steps.bind('o-thief', { kind: 'phone', code })).toMatchObject({
      ok: false,
      error: { code: 'PhoneRefused' },
    })
    expect((await steps.personOf({ name: UNBOUND.name })).openid).toBe('o-replay')
  })
})

it('neither the logs nor the figures ever name a person, a number or a code', async () => {
  const person = next()
  const code = await steps.invite(person._id)
  await steps.byCode('o-canary', code, person.name)
  const told = cloud.log() + JSON.stringify(await cloud.local.metrics())
  for (const secret of [person.name, UNBOUND.name, UNBOUND.phone, code, 'o-canary'])
    expect(told).not.toContain(secret)
})
