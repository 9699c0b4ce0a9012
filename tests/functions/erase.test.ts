import { keyedHashes, phoneKeys } from '../../cloudfunctions/shared/phone'
import type { Json } from '../drive/local-cloud'
import { bindingProblems, bindingSteps, newKey, SECRETARY } from './binding-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

const PHONE_KEY = 'the-key-of-the-tests-of-erasing-oneself'
const ORGANISER = 'o-su-wanqing'
let cloud: TrueCloud
let steps: ReturnType<typeof bindingSteps>
beforeAll(async () => {
  cloud = await trueCloud({ env: { PHONE_KEY } })
  steps = bindingSteps(cloud)
})
afterAll(() => cloud.stop())
afterEach(async () => expect(await bindingProblems(cloud)).toEqual([]))

const write = (openid: string, operation: string, input: object, key = newKey()): Promise<Json> =>
  cloud.call(openid, `people.${operation}`, { key, ...input })
const erase = (openid: string, name: string, key?: string) => write(openid, 'eraseMe', { name }, key)
const duty = (openid: string, change: 'give' | 'take', personId: string, role: string, nodeId: string) =>
  write(openid, `${change}Duty`, { personId, role, nodeId })

describe('erasing oneself', () => {
  it('takes one’s own name, typed once more', async () => {
    expect(await erase('o-zhou-qiming', '周启名')).toMatchObject({
      ok: false,
      error: { code: 'WrongName', field: 'name' },
    })
    expect((await cloud.call('o-zhou-qiming', 'study.home')).data.person.name).toBe('周启明')
  })

  it('leaves an id, the hours under it and keyed hashes, and nothing personal anywhere', async () => {
    const name = '周启明'
    const before = await steps.personOf({ openid: 'o-zhou-qiming' })
    const { phone } = (await cloud.call('o-zhou-qiming', 'people.myData')).data
    // Whatever an answer may have left in the database belongs to it too: a receipt names who was bound.
    const code = await steps.invite(before._id, await secretaryOf(before.member.branchId))
    await steps.byCode('o-zhou-again', code, name)
    await write('o-zhou-again', 'askCorrection', { field: 'name', to: '周启铭' })
    const ledger = (await cloud.kept('ledger', { personId: before._id })).length
    const [{ members }] = await cloud.kept('loads', { _id: before.member.groupId })

    const visit = {
      _id: 'visit-to-zhou',
      v: 1,
      byId: 'p0001',
      personIds: [before._id],
      topics: [],
      credited: [],
    }
    const suggestion = { text: '周启明说路灯坏了', state: 'passed', traceId: null }
    await cloud.keep('visits', [{ ...visit, at: { $date: '2026-12-01T10:00:00Z' }, suggestion, wish: true }])

    const key = newKey()
    expect(await erase('o-zhou-again', ' 周 启明', key)).toMatchObject({ ok: true, data: { erased: true } })
    expect(await erase('o-zhou-again', ' 周 启明', key)).toMatchObject({ ok: true, data: { erased: true } })

    expect(await steps.personOf({ _id: before._id })).toEqual({
      _id: before._id,
      v: 1,
      name: '',
      duties: [],
      textSize: 'system',
      erasedAt: expect.any(String),
    })
    expect((await cloud.call('o-zhou-again', 'study.home')).data.person).toBeNull()
    expect(await cloud.kept('ledger', { personId: before._id })).toHaveLength(ledger)
    expect((await cloud.kept('loads', { _id: before.member.groupId }))[0].members).toBe(members - 1)
    expect((await steps.historyOf(before._id)).sort()).toEqual(['erased', 'rebound'])
    expect(await cloud.kept('tombstones')).toHaveLength(3)
    for (const collection of [
      'persons',
      'accounts',
      'invites',
      'requests',
      'history',
      'tombstones',
      'receipts',
      'visits',
    ]) {
      const kept = JSON.stringify(await cloud.kept(collection))
      for (const secret of [name, '周启铭', phone, before.phone.hash]) expect(kept).not.toContain(secret)
    }
  })

  it('takes every answer, every exported file, and buries what any earlier sheet would know', async () => {
    const me = 'o-erases-all'
    const person = (await steps.membersOf('n-b03')).find(({ phone, openid }) => phone && !openid)
    const { _id, name } = person
    const at = { $date: '2026-11-01T00:00:00Z' }
    const consents = { residence: { given: true, at } }
    await cloud.keep('persons', [{ ...person, openid: me, consents }])
    await cloud.keep('accounts', [
      { _id: me, v: 1, personId: _id, tries: 0, triesFrom: null, requestId: null },
    ])
    const receipt = (i: number) => ({
      _id: `${me}:study.old:${1_000 + i}`,
      v: 1,
      payload: '',
      reply: '{}',
      at,
    })
    await cloud.keep(
      'receipts',
      Array.from({ length: 320 }, (_, i) => receipt(i)),
    )
    const amend = { key: newKey(), personId: _id, change: { kind: 'transfer', branchId: 'n-b04' } }
    expect((await cloud.call(ORGANISER, 'roster.amend', amend)).ok).toBe(true)
    await write(me, 'setConsent', { kind: 'residence', given: false })
    const { url } = (await cloud.call(me, 'roster.exportMine', { key: newKey() })).data
    const taken = {
      forgottenAt: null,
      forgetAt: { $date: '2036-12-15T00:00:00Z' },
      at,
      state: 'ready',
      file: '',
    }
    await cloud.keep('figureExports', [{ _id: 'x-erased', v: 1, byId: _id, ...taken }])
    const { phoneTombs } = await steps.personOf({ _id })
    expect(JSON.stringify(await steps.personOf({ _id }))).not.toContain('sealed')

    expect(await erase(me, name)).toMatchObject({ ok: true })
    const receipts = async () =>
      (await cloud.kept('receipts')).map((each) => each._id).filter((id) => id.startsWith(me))
    expect((await receipts()).filter((id) => !id.includes('study.'))).toEqual([
      expect.stringContaining('people.eraseMe'),
    ])
    await cloud.local.triggers('people')
    expect(await receipts()).toHaveLength(1)
    const graves = (await cloud.kept('tombstones')).map((each) => each._id)
    expect(phoneTombs).toHaveLength(1)
    expect(graves).toContain(phoneTombs[0])
    const known = (branchId: string) =>
      keyedHashes('tombstone', `name:${name}|${branchId}`, phoneKeys(PHONE_KEY))[0]
    expect(graves).toEqual(expect.arrayContaining([known('n-b03'), known('n-b04')]))
    for (const name of ['roster', 'tallies']) await cloud.local.triggers(name)
    expect((await fetch(url)).status).not.toBe(200)
    const [file] = await cloud.kept('figureExports', { _id: 'x-erased' })
    expect(file.forgottenAt).not.toBeNull()
  })

  it('leaves nobody whom the old number or a code could bind again', async () => {
    const { phone, name, personId } = (await cloud.call('o-gulinazi', 'people.myData')).data
    const { member } = await steps.personOf({ _id: personId })
    const code = await steps.invite(personId, await secretaryOf(member.branchId))
    await erase('o-gulinazi', name)
    expect((await steps.byPhone('o-back', phone)).data.bound).toBeNull()
    expect((await steps.byCode('o-back', code, name)).data.bound).toBeNull()
  })

  it('and being bound on another phone at once leave one of the two', async () => {
    const { phone, name, personId } = (await cloud.call('o-ding-yi', 'people.myData')).data
    const [erased, bound] = await Promise.all([
      erase('o-ding-yi', name),
      steps.byPhone('o-ding-elsewhere', phone),
    ])
    const person = await steps.personOf({ _id: personId })
    if (erased.ok) expect(person).toMatchObject({ name: '', erasedAt: expect.any(String) })
    else expect([erased.error.code, bound.data.bound.name, person.name]).toEqual(['NotBound', name, name])
  })

  const secretaryOf = async (branchId: string): Promise<string> =>
    (await cloud.kept('persons', { 'duties.nodeIds': branchId })).find(({ duties }) =>
      duties.some(({ role }: Json) => role === 'secretary'),
    ).openid
})

describe('a duty', () => {
  const rolesOf = async (openid: string): Promise<string[]> =>
    (await steps.personOf({ openid })).duties.map(({ role }: Json) => role)
  const idOf = async (openid: string): Promise<string> => (await steps.personOf({ openid }))._id

  it('of an instructor is given and taken by the secretary of the branch, and is in the history', async () => {
    const id = await idOf('o-li-wei')
    expect(await duty(SECRETARY, 'give', id, 'instructor', 'n-b01-s2')).toMatchObject({
      ok: true,
      data: {
        duties: expect.arrayContaining([{ role: 'instructor', at: [expect.stringContaining('小组')] }]),
      },
    })
    await duty(SECRETARY, 'give', id, 'instructor', 'n-b01-s2')
    expect(await rolesOf('o-li-wei')).toEqual(['member', 'instructor'])
    expect(await duty(SECRETARY, 'take', id, 'instructor', 'n-b01-s2')).toMatchObject({ ok: true })
    expect(await rolesOf('o-li-wei')).toEqual(['member'])
    expect((await steps.historyOf(id)).sort()).toEqual(['dutyGiven', 'dutyTaken'])
    const { history } = (await cloud.call('o-li-wei', 'people.myData')).data
    expect(history.find(({ kind }: Json) => kind === 'dutyGiven')).toMatchObject({
      to: expect.stringMatching(/^学习指导员 青石桥村.+学习小组$/),
      by: '田家旺（支书）',
    })
  })

  it.each([
    ['another branch’s group', 'instructor', 'n-b02-s1', 'NotYours'],
    ['the branch itself', 'secretary', 'n-b01', 'NotYours'],
    ['the town', 'organiser', 'root', 'NotYours'],
    ['nowhere', 'instructor', 'n-nowhere', 'NoSuchNode'],
    ['a branch, as an instructor', 'instructor', 'n-b01', 'WrongNode'],
  ])('over %s is not a secretary’s to give', async (_, role, nodeId, code) => {
    const id = await idOf('o-li-wei')
    expect(await duty(SECRETARY, 'give', id, role, nodeId)).toMatchObject({ ok: false, error: { code } })
    expect(await rolesOf('o-li-wei')).toEqual(['member'])
  })

  it.each([
    ['secretary', 'n-b01', ['n-b01', 'n-v01']],
    ['countyViewer', 'root', ['root']],
    ['reviewer', 'root', ['root']],
    ['representative', 'n-v01-a1-t1', ['n-v01-a1-t1']],
    ['helper', 'n-v01', ['n-v01']],
  ])('of %s is given by an organiser, over all it covers', async (role, nodeId, nodeIds) => {
    const id = await idOf('o-li-wei')
    expect(await duty(ORGANISER, 'give', id, role, nodeId)).toMatchObject({ ok: true })
    expect((await steps.personOf({ _id: id })).duties).toContainEqual({ role, nodeIds })
    expect(await duty(ORGANISER, 'take', id, role, nodeId)).toMatchObject({ ok: true })
    expect(await rolesOf('o-li-wei')).toEqual(['member'])
  })

  it('ends, every one of them, with whoever died, but not the last organiser’s', async () => {
    const amend = (personId: string) =>
      cloud.call(ORGANISER, 'roster.amend', {
        ...{ key: newKey(), personId, change: { kind: 'leave', reason: 'deceased' } },
      })
    expect(await amend(await idOf(ORGANISER))).toMatchObject({ ok: false, error: { code: 'LastOrganiser' } })
    const [person] = await steps.membersOf('n-b05')
    await duty(ORGANISER, 'give', person._id, 'helper', 'n-v05')
    await duty(ORGANISER, 'give', person._id, 'organiser', 'root')
    expect(await amend(person._id)).toMatchObject({ ok: true })
    expect((await steps.personOf({ _id: person._id })).duties).toEqual([])
    expect((await steps.historyOf(person._id)).filter((kind) => kind === 'dutyTaken')).toHaveLength(3)
  })

  it('stays with whoever left otherwise, and they are bound again on a new phone', async () => {
    const person = (await steps.membersOf('n-b06')).find(({ phone }) => phone)
    await duty(ORGANISER, 'give', person._id, 'helper', 'n-v06')
    const change = { kind: 'leave', reason: 'movedOut' }
    await cloud.call(ORGANISER, 'roster.amend', { key: newKey(), personId: person._id, change })
    const code = await steps.invite(person._id, ORGANISER)
    expect((await steps.byCode('o-still-helps', code, person.name)).data.bound.name).toBe(person.name)
  })

  it('of the last organiser is neither taken nor erased', async () => {
    const id = await idOf(ORGANISER)
    const last = { ok: false, error: { code: 'LastOrganiser' } }
    expect(await duty(ORGANISER, 'take', id, 'organiser', 'root')).toMatchObject(last)
    expect(await erase(ORGANISER, '苏晚晴')).toMatchObject(last)
  })

  it('is lost by one of two organisers who take each other’s at once, not by both', async () => {
    const [a, b] = [await idOf(ORGANISER), await idOf('o-shen-ruogu')]
    await duty(ORGANISER, 'give', b, 'organiser', 'root')
    await Promise.all([
      duty(ORGANISER, 'take', b, 'organiser', 'root'),
      duty('o-shen-ruogu', 'take', a, 'organiser', 'root'),
    ])
    const left = [await rolesOf(ORGANISER), await rolesOf('o-shen-ruogu')].filter((roles) =>
      roles.includes('organiser'),
    )
    expect(left).toHaveLength(1)
  })
})
