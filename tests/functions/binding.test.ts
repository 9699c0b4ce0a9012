import type { Json } from '../drive/local-cloud'
import { bindingProblems, bindingSteps, newKey, SECRETARY, UNBOUND } from './binding-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

let cloud: TrueCloud
let steps: ReturnType<typeof bindingSteps>
let members: Json[]
beforeAll(async () => {
  cloud = await trueCloud()
  steps = bindingSteps(cloud)
  members = await steps.membersOf('n-b01')
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await bindingProblems(cloud)).toEqual([]))

/** One of the branch whom no other test uses. */
const next = (): Json => members.pop()

describe('before anybody is bound', () => {
  it('the page names the town and its branches, and nobody', async () => {
    const view = await steps.binding('o-stranger')
    expect(view).toMatchObject({ town: '樟树坳镇', bound: null, triesLeft: 5, request: null })
    expect(view.branches).toHaveLength(14)
  })
})

describe('a number that WeChat vouches for', () => {
  it('ties the account to the name that stands beside it', async () => {
    expect(await steps.byPhone('o-zhu-xinglong', UNBOUND.phone)).toMatchObject({
      ok: true,
      data: { bound: { name: UNBOUND.name, rebound: false }, triesLeft: 5 },
    })
    const home = await cloud.call('o-zhu-xinglong', 'study.home')
    expect(home.data.person.name).toBe(UNBOUND.name)
    expect(await steps.binding('o-zhu-xinglong')).toMatchObject({ bound: UNBOUND.name })
  })

  it('moves the name to a new account, and the old one is nobody’s', async () => {
    expect(await steps.byPhone('o-zhu-new', UNBOUND.phone)).toMatchObject({
      ok: true,
      data: { bound: { name: UNBOUND.name, rebound: true } },
    })
    expect((await cloud.call('o-zhu-xinglong', 'study.home')).data.person).toBeNull()
    expect((await cloud.call('o-zhu-new', 'study.home')).data.person.name).toBe(UNBOUND.name)
    const { _id } = await steps.personOf({ openid: 'o-zhu-new' })
    expect(await steps.historyOf(_id)).toEqual(expect.arrayContaining(['bound', 'rebound']))
  })

  it('of the same account once more is no change and no error', async () => {
    expect(await steps.byPhone('o-zhu-new', UNBOUND.phone)).toMatchObject({
      ok: true,
      data: { bound: { name: UNBOUND.name, rebound: false } },
    })
  })

  it('cannot be had with a code WeChat does not know, and that costs no try', async () => {
    expect(await steps.bind('o-oddcode', { kind: 'phone', code: 'invented' })).toMatchObject({
      ok: false,
      error: { code: 'PhoneRefused' },
    })
    expect((await steps.binding('o-oddcode')).triesLeft).toBe(5)
  })

  it('is traded with WeChat no second time when the answer was lost after the commit', async () => {
    const { _id } = await steps.personOf({ openid: 'o-zhu-new' })
    const code = await steps.phoneCode('o-zhu-third', UNBOUND.phone)
    const key = newKey()
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'kill', when: 'after' })
    await expect(steps.bind('o-zhu-third', { kind: 'phone', code }, key)).rejects.toThrow()
    expect(await steps.bind('o-zhu-third', { kind: 'phone', code }, key)).toMatchObject({
      ok: true,
      data: { bound: { name: UNBOUND.name, rebound: true } },
    })
    expect((await steps.personOf({ _id })).openid).toBe('o-zhu-third')
  })
})

describe('an invite', () => {
  it('ties whoever types it with the name it is for, blanks apart', async () => {
    const person = next()
    const code = await steps.invite(person._id)
    expect(code).toMatch(/^\d{8}$/)
    const spaced = [...person.name].join(' ')
    expect(await steps.byCode('o-invited', code, spaced)).toMatchObject({
      ok: true,
      data: { bound: { name: person.name } },
    })
  })

  it('is nowhere in the database but as a keyed hash', async () => {
    const code = await steps.invite(next()._id)
    for (const collection of ['invites', 'persons', 'receipts'])
      expect(JSON.stringify(await cloud.kept(collection))).not.toContain(code)
  })

  it('asked for again under its key is the same code, out of its sealed receipt', async () => {
    const input = { key: newKey(), personId: next()._id }
    const [first, again] = [
      await cloud.call(SECRETARY, 'people.invite', input),
      await cloud.call(SECRETARY, 'people.invite', input),
    ]
    expect(again.data).toEqual(first.data)
  })

  it('makes the one before it void', async () => {
    const person = next()
    const old = await steps.invite(person._id)
    const fresh = await steps.invite(person._id)
    expect((await steps.byCode('o-voided', old, person.name)).data.bound).toBeNull()
    expect((await steps.byCode('o-voided', fresh, person.name)).data.bound).toEqual({
      name: person.name,
      rebound: person.openid !== undefined,
    })
  })

  it('is made by no secretary of another branch', async () => {
    const [other] = await steps.membersOf('n-b02')
    expect(
      await cloud.call(SECRETARY, 'people.invite', { key: newKey(), personId: other._id }),
    ).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  })

  it('ties no account that is somebody else’s already', async () => {
    const person = next()
    const code = await steps.invite(person._id)
    expect(await steps.byCode('o-tan-xiuying', code, person.name)).toMatchObject({
      ok: false,
      error: { code: 'AlreadyBound' },
    })
    expect((await steps.personOf({ _id: person._id })).openid).toBe(person.openid)
  })
})

describe('whom neither fits', () => {
  const ask = (openid: string, name: string, branchId = 'n-b01') =>
    cloud.call(openid, 'people.askSecretary', { key: newKey(), notice: 1, name, branchId })
  const waiting = async () =>
    (await cloud.call(SECRETARY, 'people.waiting', { branchId: 'n-b01' })).data.requests as Json[]
  const decide = (requestId: string, personId: string | null, openid = SECRETARY) =>
    cloud.call(openid, 'people.decideRequest', { key: newKey(), branchId: 'n-b01', requestId, personId })

  it('asks the secretary, who sees the claim beside the members of that name', async () => {
    expect(await ask('o-asks', '陈建军')).toMatchObject({ ok: true, data: { branch: '青石桥村党支部' } })
    const [request] = await waiting()
    expect(request).toMatchObject({ kind: 'bind', claimedName: '陈建军', change: null })
    expect(request.candidates).toHaveLength(2)
    expect(await steps.binding('o-asks')).toMatchObject({ request: { state: 'open' } })
  })

  it('has one request that waits, whatever is asked in between', async () => {
    await ask('o-asks', '陈建国')
    expect((await waiting()).map(({ claimedName }) => claimedName)).toEqual(['陈建国'])
  })

  it('is joined by one of two secretaries who decide at once, and the claim’s name is gone', async () => {
    const person = next()
    await ask('o-asks', person.name)
    const [request] = await waiting()
    const replies = await Promise.all([decide(request.id, person._id), decide(request.id, null)])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'NoSuchRequest' } })
    const kept = JSON.stringify(await cloud.kept('requests'))
    expect(kept).not.toContain(person.name)
    expect(kept).not.toContain('o-asks')
  })

  it('reads the name once the secretary has joined them', async () => {
    const person = next()
    await ask('o-joins', person.name)
    const [request] = await waiting()
    expect(await decide(request.id, person._id)).toMatchObject({ ok: true, data: { state: 'joined' } })
    expect(await steps.binding('o-joins')).toMatchObject({
      bound: person.name,
      request: { state: 'joined' },
    })
  })

  it('is joined to nobody of another name', async () => {
    await ask('o-misspelt', '陈建国')
    const [request] = await waiting()
    const wrong = { ok: false, error: { code: 'NoSuchMember' } }
    expect(await decide(request.id, members[0]._id)).toMatchObject(wrong)
    expect(await decide(request.id, null)).toMatchObject({ ok: true, data: { state: 'refused' } })
  })

  it('is not joined to a member of another branch', async () => {
    const [other] = await steps.membersOf('n-b02')
    await ask('o-elsewhere', other.name)
    const [request] = await waiting()
    expect(await decide(request.id, other._id)).toMatchObject({
      ok: false,
      error: { code: 'NoSuchMember' },
    })
    expect(await decide(request.id, null)).toMatchObject({ ok: true, data: { state: 'refused' } })
  })

  it('stops waiting once a number has bound them after all', async () => {
    const code = await steps.invite((await steps.personOf({ openid: 'o-joins' }))._id)
    const { name } = await steps.personOf({ openid: 'o-joins' })
    await ask('o-after-all', name)
    await steps.byCode('o-after-all', code, name)
    expect(await waiting()).toEqual([])
  })
})

describe('somebody of the branch who has a duty beyond it', () => {
  const ORGANISER = 'o-su-wanqing'
  const NOT_YOURS = { ok: false, error: { code: 'NotYours' } }
  const invite = (openid: string, personId: string) =>
    cloud.call(openid, 'people.invite', { key: newKey(), personId })
  let person: Json
  beforeAll(async () => {
    const organiser = { role: 'organiser', nodeIds: ['root', 'n-committee'] }
    person = next()
    await cloud.keep('persons', [{ ...person, duties: [...person.duties, organiser] }])
  })

  it('gets no code from the secretary, who would have the duty with it', async () => {
    expect(await invite(SECRETARY, person._id)).toMatchObject(NOT_YOURS)
    expect((await invite(ORGANISER, person._id)).data.code).toMatch(/^\d{8}$/)
  })

  it.each(['countyViewer', 'reviewer'])('be it of a %s, or of another branch’s secretary', async (role) => {
    const other = next()
    const keep = (duty: object) => cloud.keep('persons', [{ ...other, duties: [...other.duties, duty] }])
    await keep({ role, nodeIds: ['root'] })
    expect(await invite(SECRETARY, other._id)).toMatchObject(NOT_YOURS)
    await keep({ role: 'secretary', nodeIds: ['n-b02', 'n-v02'] })
    expect(await invite(SECRETARY, other._id)).toMatchObject(NOT_YOURS)
    await keep({ role: 'instructor', nodeIds: ['n-b01-s1'] })
    expect(await invite(SECRETARY, other._id)).toMatchObject({ ok: true })
    await cloud.keep('persons', [other])
  })

  it('is joined to a claim by an organiser alone, who sees what waits', async () => {
    const branchId = 'n-b01'
    await cloud.call('o-claims', 'people.askSecretary', {
      ...{ key: newKey(), notice: 1, name: person.name, branchId },
    })
    const { requests } = (await cloud.call(ORGANISER, 'people.waiting', { branchId })).data
    const [{ id: requestId }] = requests
    const decide = (openid: string) =>
      cloud.call(openid, 'people.decideRequest', {
        ...{ key: newKey(), branchId, requestId, personId: person._id },
      })
    expect(await decide(SECRETARY)).toMatchObject(NOT_YOURS)
    expect(await decide(ORGANISER)).toMatchObject({ ok: true, data: { state: 'joined' } })
  })

  it('is neither renamed nor sent away by the secretary', async () => {
    const amend = (change: object) =>
      cloud.call(SECRETARY, 'roster.amend', { key: newKey(), personId: person._id, change })
    expect(await amend({ kind: 'name', name: '别的人' })).toMatchObject(NOT_YOURS)
    expect(await amend({ kind: 'transfer', branchId: 'n-b02' })).toMatchObject(NOT_YOURS)
    expect(await amend({ kind: 'leave', reason: 'other' })).toMatchObject(NOT_YOURS)
    expect(await amend({ kind: 'cohort', cohort: 'office' })).toMatchObject({ ok: true })
  })

  it('is told by whom the code was made that bound an account, and a code from before the duty is void', async () => {
    const other = next()
    const early = await steps.invite(other._id)
    const give = { key: newKey(), personId: other._id, role: 'reviewer', nodeId: 'root' }
    expect(await cloud.call(ORGANISER, 'people.giveDuty', give)).toMatchObject({ ok: true })
    expect((await steps.byCode('o-early', early, other.name)).data.bound).toBeNull()
    const { code } = (await invite(ORGANISER, other._id)).data
    await steps.byCode('o-told', code, other.name)
    const { history } = (await cloud.call('o-told', 'people.myData')).data
    expect(history.find(({ kind }: Json) => /bound/.test(kind))).toMatchObject({ by: '苏晚晴（组织委员）' })
  })
})
