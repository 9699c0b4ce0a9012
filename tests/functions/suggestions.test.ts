import type { Json } from '../drive/local-cloud'
import { key, NOW, openSteps, type Steps, who } from './session-steps'

let steps: Steps
let personId: string
beforeAll(async () => {
  steps = await openSteps()
  personId = await steps.personOf(who.member)
})
afterAll(() => steps.cloud.stop())
beforeEach(() => steps.cloud.local.clock(NOW))

const logged = async (more: object): Promise<string> => {
  const input = {
    ...{ key: key(), at: '2026-12-15T15:00:00.000+08:00', personIds: [personId] },
    ...{
      topics: [{ topicId: 't-integrity-5', minutes: 30 }],
      suggestion: '渡槽边的路灯坏了两盏',
      wish: true,
    },
    ...more,
  }
  return (await steps.data(who.host, 'logVisit', input)).visitId
}
const wishOf = async (visitId: string): Promise<Json | undefined> =>
  (await steps.cloud.kept('wishes', { _id: `visit-${visitId}` }))[0]
const tick = () => steps.cloud.local.triggers('wishes')

describe('a suggestion that may be handed on', () => {
  it('becomes one wish however often the tick runs: filed by who came, for who said it', async () => {
    const visitId = await logged({})
    await Promise.all([tick(), tick()])
    await tick()
    expect(await wishOf(visitId)).toMatchObject({
      ...{ state: 'collected', step: 'collected', checked: 'passed', text: '渡槽边的路灯坏了两盏' },
      ...{ villageId: 'n-v01', nameHidden: true, filer: who.host, onBehalf: { consent: 'spoken' } },
    })
    const acts = (await steps.cloud.kept('wishLines', { wishId: `visit-${visitId}` })).map(({ act }) => act)
    expect(acts.sort()).toEqual(['ask', 'pass'])
    const { data } = await steps.cloud.call(who.host, 'wishes.wish', { wishId: `visit-${visitId}` })
    expect(data).toMatchObject({ asker: { name: '谭秀英', filedBy: '罗小满' }, may: ['edit', 'withdraw'] })
    expect(data.code).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  })

  it('stays a suggestion without that word, and while somebody has to look at it', async () => {
    const kept = await logged({ wish: false })
    await steps.cloud.local.wechat({ msgSecCheck: { suggest: 'review', word: '桥栏' } })
    const held = await logged({ suggestion: '桥栏松了' })
    await tick()
    expect(await wishOf(kept)).toBeUndefined()
    expect(await wishOf(held)).toBeUndefined()
    const review = { key: key(), id: `s-${held}`, refuse: null, minutes: null }
    await steps.cloud.call('o-shen-ruogu', 'reviews.decide', review)
    await tick()
    expect(await wishOf(held)).toMatchObject({ state: 'collected', text: '桥栏松了' })
  })

  it('is withdrawn without a name once who said it is erased', async () => {
    const visitId = await logged({ suggestion: '井盖松了' })
    await tick()
    const reply = await steps.cloud.call(who.member, 'people.eraseMe', { key: key(), name: '谭秀英' })
    expect(reply).toMatchObject({ ok: true })
    expect(await wishOf(visitId)).toMatchObject({ end: 'withdrawn', text: null, onBehalf: null, phone: null })
  })
})
