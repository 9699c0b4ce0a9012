import { openWorld, appPath } from './world'
const shots: [string, string, string, string?][] = JSON.parse(process.argv[2]!)
const main = async () => {
  const world = await openWorld()
  for (const [name, openid, page, click] of shots) {
    for (const [scale, w] of [['1.0', 375], ['1.4', 375]] as const) {
      const p = await world.open(appPath(openid, scale, page), { viewport: { width: w, height: 812 } })
      await p.waitForTimeout(1800)
      if (click) { await p.getByText(click).first().click().catch((e: Error) => console.log(name, e.message.slice(0, 80))); await p.waitForTimeout(1200) }
      await p.screenshot({ path: `/tmp/walk/${name}-${scale}.png`, fullPage: true })
      await p.context().close()
    }
  }
  await world.close()
}
main().catch((e) => { console.error(e); process.exit(1) })
