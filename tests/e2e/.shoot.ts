import { mkdirSync } from 'node:fs'
import { appPath, openWorld } from './world'

const out = '/tmp/shots-sessions'
mkdirSync(out, { recursive: true })
const pages: [string, string, string, string, string][] = [
  ['today', 'o-tan-xiuying', 'pages/today/index', '学习活动', '1.0'],
  ['today-care', 'o-tan-xiuying', 'pages/today/index', '学习活动', '1.4'],
  ['list-secretary', 'o-tian-jiawang', 'packages/sessions/index', '等您确认学时', '1.0'],
  ['session-member', 'o-tan-xiuying', 'packages/sessions/session?id=s-running', '签到码', '1.0'],
  ['session-member-care', 'o-tan-xiuying', 'packages/sessions/session?id=s-running', '签到码', '1.4'],
  ['session-online', 'o-tan-xiuying', 'packages/sessions/session?id=s-online', '我参加', '1.0'],
  ['host', 'o-luo-xiaoman', 'packages/sessions/host?id=s-running', '点名', '1.0'],
  ['host-care', 'o-luo-xiaoman', 'packages/sessions/host?id=s-running', '点名', '1.4'],
  ['confirm', 'o-tian-jiawang', 'packages/sessions/confirm?id=s-yesterday', '确认 34 人', '1.0'],
  ['call', 'o-tian-jiawang', 'packages/sessions/call', '哪一种', '1.0'],
  ['call-care', 'o-tian-jiawang', 'packages/sessions/call', '哪一种', '1.4'],
  ['visit', 'o-luo-xiaoman', 'packages/sessions/visit', '看了谁', '1.0'],
  ['visit-secretary', 'o-tian-jiawang', 'packages/sessions/visit', '我记过的', '1.0'],
]
async function main() {
  const world = await openWorld()
  const only = process.argv.slice(2)
  for (const [name, who, path, until, scale] of pages) {
    if (only.length && !only.includes(name)) continue
    const page = await world.open(appPath(who, scale, path))
    page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()))
    try {
      await page.getByText(until).first().waitFor({ timeout: 15000 })
    } catch {
      console.log('missing', name, (await page.locator('body').textContent())?.slice(0, 300))
    }
    await page.waitForTimeout(900)
    const length = (await page.evaluate(
      "document.querySelector('.taro_page:last-child')?.scrollHeight ?? 0",
    )) as number
    await page.setViewportSize({ width: 375, height: Math.min(2200, Math.max(812, length)) })
    await page.screenshot({ path: `${out}/${name}.png` })
    await page.context().close()
  }
  await world.close()
}
main()
