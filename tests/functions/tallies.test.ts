import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

let town: TrueCloud
beforeAll(async () => {
  town = await trueCloud({ seed: 'town' })
})
afterAll(() => town.stop())
const ask = (who: string, op: string, input: object = {}): Promise<Json> =>
  town.call(who, `tallies.${op}`, input)

it('smoke', async () => {
  const t = await ask('o-su-wanqing', 'town', { tier: null })
  console.log(JSON.stringify(t).slice(0, 4000))
  console.log(JSON.stringify(await ask('o-tian-jiawang', 'place', { placeId: 'n-b01' })).slice(0, 3000))
  console.log(
    JSON.stringify(
      await ask('o-tian-jiawang', 'rows', { placeId: 'n-b01', by: { measure: 'stuck' }, after: null }),
    ).slice(0, 1500),
  )
  console.log(
    JSON.stringify(
      await ask('o-su-wanqing', 'rows', { placeId: 'root', by: { measure: 'stuck' }, after: null }),
    ).slice(0, 1500),
  )
  const before = Date.now()
  console.log(JSON.stringify(await ask('o-su-wanqing', 'rebuild', { key: 'rebuild-xx1' })))
  for (let i = 0; i < 3; i++) console.log(JSON.stringify((await town.local.triggers('tallies')).reply))
  console.log(Date.now() - before, JSON.stringify(await ask('o-su-wanqing', 'check')).slice(0, 3000))
}, 60000)
