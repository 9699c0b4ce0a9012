import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import * as w from './world'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
it('smoke', async () => {
  console.log(JSON.stringify(await w.done(cloud, 'overview', {})).slice(0, 600))
  const b = await w.done(cloud, 'branch', { branchId: 'n-b01', find: '', after: null }, w.SECRETARY)
  console.log(JSON.stringify({ ...b, members: b.members.slice(0, 3) }))
  console.log(JSON.stringify(await w.done(cloud, 'member', { personId: 'p0005' }, w.SECRETARY)))
  console.log(JSON.stringify(await w.done(cloud, 'phoneOf', { personId: 'p0010' }, w.SECRETARY)))
  const e = await w.write(cloud, 'exportRoster', { nodeId: 'root', phones: 'masked', purpose: 'check' })
  console.log(e)
  const bytes = await w.download(e.url)
  const t = Date.now()
  const view = await w.checkSheet(cloud, bytes)
  console.log(view, Date.now() - t)
  console.log(
    JSON.stringify((await w.rowsOf(cloud, view.id)).filter((r) => r.verdict !== 'same').slice(0, 5)),
  )
  const s = await w.write(
    cloud,
    'exportRoster',
    { nodeId: 'n-b01', phones: 'whole', purpose: 'contact' },
    w.SECRETARY,
  )
  const v2 = await w.checkSheet(cloud, await w.download(s.url))
  console.log(
    v2.counts,
    JSON.stringify((await w.rowsOf(cloud, v2.id)).filter((r) => r.verdict !== 'same').slice(0, 5)),
  )
  console.log(await w.write(cloud, 'exportMine', {}, 'o-tan-xiuying'))
  const v3 = await w.checkSheet(
    cloud,
    await w.xlsxOf([
      ['名册'],
      ['姓名', '支部', '手机', '流动'],
      ['王小样', '青石桥', 13900001111, '是'],
      ['祝兴隆', '青石桥村', '', '是'],
      ['x', 'y', '1', '2'],
    ]),
  )
  console.log(v3, JSON.stringify(await w.rowsOf(cloud, v3.id), null, 1))
  console.log(await w.applyImport(cloud, v3.id))
  console.log(await cloud.local.triggers('roster'))
})
