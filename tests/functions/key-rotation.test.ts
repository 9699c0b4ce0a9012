import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bindingSteps, newKey, UNBOUND } from './binding-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

const [OLD, NEW, OTHER] = ['old', 'new', 'other'].map((each) => each.repeat(12)) as [string, string, string]
const data = mkdtempSync(join(tmpdir(), 'wuchang-keys-'))
let cloud: TrueCloud
const openWith = async (PHONE_KEY: string) => {
  cloud = await trueCloud({ data, env: { PHONE_KEY } })
  return bindingSteps(cloud)
}
afterEach(() => cloud.stop())
afterAll(() => rmSync(data, { recursive: true, force: true }))

const phoneOf = async (openid: string) => (await cloud.call(openid, 'people.myData')).data?.phone

it('a town’s numbers and codes stand when its key changes, and are neither read nor lost with another', async () => {
  const before = await openWith(OLD)
  const number = await phoneOf('o-tan-xiuying')
  const { _id } = await before.personOf({ name: UNBOUND.name })
  const code = await before.invite(_id)
  await cloud.stop()

  const between = await openWith(`2:${NEW},1:${OLD}`)
  expect(await phoneOf('o-tan-xiuying')).toBe(number)
  expect((await between.byPhone('o-by-number', UNBOUND.phone)).data.bound).toEqual({
    name: UNBOUND.name,
    rebound: false,
  })
  expect((await between.byCode('o-by-void-code', code, UNBOUND.name)).data.bound).toBeNull()
  await cloud.stop()

  const wrong = await openWith(OTHER)
  expect(await cloud.call('o-tan-xiuying', 'people.myData')).toMatchObject({
    ok: false,
    error: { code: 'Internal' },
  })
  expect((await wrong.byPhone('o-elsewhere', UNBOUND.phone)).data.bound).toBeNull()
  const erase = { key: newKey(), name: '谭秀英' }
  expect(await cloud.call('o-tan-xiuying', 'people.eraseMe', erase)).toMatchObject({ ok: false })
  await cloud.stop()

  await openWith(`2:${NEW},1:${OLD}`)
  expect(await phoneOf('o-tan-xiuying')).toBe(number)
  expect(await phoneOf('o-by-number')).toBe(UNBOUND.phone)
})
