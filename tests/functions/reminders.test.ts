import type { Json } from '../drive/local-cloud'
import { INSTRUCTOR, key, MEMBER, openReminding, type Reminding, SECRETARY } from './reminder-steps'

let town: Reminding
beforeAll(async () => {
  town = await openReminding()
})
afterAll(() => town.cloud.stop())

const begin = { purpose: 'begin' }
const preview = (who: string, nodeId: string, audience: object = begin) =>
  town.data(who, 'preview', { nodeId, audience })
const send = (who: string, nodeId: string, personIds: string[], more: object = {}) =>
  town.call(who, 'send', { key: key(), nodeId, audience: begin, personIds, note: null, ...more })

describe('a reminder by an instructor', () => {
  let ids: string[]
  beforeAll(async () => {
    ids = await town.people('g-first', 6, (i) =>
      i === 4 ? { consents: {} } : i === 5 ? { openid: undefined } : {},
    )
    for (const id of ids.slice(0, 3)) await town.accept(`o-${id}`)
    await town.accept(`o-${ids[4]}`)
  })

  it('shows by name who needs it and whom WeChat can’t reach, before anything is sent', async () => {
    const { people, already, note, goesOutAt } = await preview('o-g-first-i', 'g-first')
    expect(people.map(({ personId }: Json) => personId)).toEqual(ids)
    expect(people.map(({ reachable }: Json) => reachable)).toEqual([true, true, true, false, false, false])
    expect(people[0].name).toBe('测g-first-000')
    expect(already).toBe(0)
    expect(note).toBe('先听一课，十来分钟就够')
    expect(goesOutAt).toMatch(/^2026-12-15T19:3/)
  })

  it('counts everybody planned before the first is sent', async () => {
    expect((await send('o-g-first-i', 'g-first', ids)).data).toMatchObject({ planned: 6, window: '2026-W51' })
    expect((await town.line('g-first')).counts).toMatchObject({ planned: 6, waiting: 6 })
  })

  it('goes out once to each who can be reached, and lies in everybody’s 消息', async () => {
    await Promise.all([town.tick(), town.tick()])
    await town.tick()
    expect((await town.line('g-first')).counts).toEqual({
      planned: 6,
      waiting: 0,
      sent: 3,
      refused: 0,
      returned: 0,
      noGrant: 3,
      unknown: 0,
      contacted: 0,
    })
    for (const [i, id] of ids.entries()) expect(await town.wire(id)).toHaveLength(i < 3 ? 1 : 0)
    const [message] = await town.wire(ids[0])
    expect(message).toMatchObject({
      title: '学习进度提醒',
      data: { phrase2: '还没开始', date3: '2027年3月20日', thing4: '先听一课，十来分钟就够' },
      errcode: 0,
    })
    for (const id of ids.slice(0, 5)) {
      const inbox = await town.data(`o-${id}`, 'inbox', { before: null })
      expect(inbox).toMatchObject({ unread: 1, messages: [{ title: '开始学第一课', read: false }] })
    }
  })

  it('is asked for nobody a second time in the same week', async () => {
    expect(await preview('o-g-first-i', 'g-first')).toMatchObject({ people: [], already: 6 })
    expect((await send('o-g-first-i', 'g-first', ids)).error.code).toBe('NobodyToRemind')
  })

  it('takes a unit each, and the person sees what is left', async () => {
    const { grants } = await town.data(`o-${ids[0]}`, 'inbox', { before: null })
    expect(grants[0]).toEqual({ template: 'study', id: 'local-study', left: 0, always: null })
    const { messages } = (await town.cloud.call(`o-${ids[0]}`, 'study.home')).data
    expect(messages).toMatchObject({ unread: 1, grants: [{ template: 'study', left: 0 }, {}, {}] })
  })

  it('shows the rows behind a number to the instructor of the group alone', async () => {
    const input = { nodeId: 'g-first', purpose: 'begin', window: '2026-W51', outcome: 'noGrant' }
    const rows = await town.data('o-g-first-i', 'rows', input)
    expect(rows.people.map(({ personId }: Json) => personId)).toEqual(ids.slice(3))
    expect(rows.groupText).not.toMatch(/测/)
    for (const other of [SECRETARY, INSTRUCTOR, MEMBER])
      expect((await town.call(other, 'rows', input)).error.code).toBe('Forbidden')
  })

  it('ticked off counts as contacted, whoever was sent one does not', async () => {
    const tick = (personId: string) =>
      town.call('o-g-first-i', 'contacted', {
        ...{ key: key(), personId, purpose: 'begin', window: '2026-W51', how: 'phone' },
      })
    expect((await tick(ids[3]!)).data).toEqual({ outcome: 'contacted' })
    expect((await tick(ids[0]!)).error.code).toBe('AlreadyReached')
    expect((await town.line('g-first')).counts).toMatchObject({ noGrant: 2, contacted: 1, planned: 6 })
  })

  it('read and muted is the reader’s own affair', async () => {
    const id = `${ids[1]}:begin:2026-W51`
    expect(await town.data(`o-${ids[0]}`, 'read', { key: key(), ids: [id] })).toEqual({ unread: 1 })
    expect(await town.data(`o-${ids[1]}`, 'read', { key: key(), ids: [id] })).toEqual({ unread: 0 })
    const muted = await town.data(`o-${ids[1]}`, 'mute', { key: key(), purpose: 'begin', muted: true })
    expect(muted).toEqual({ muted: ['begin'] })
  })
})
