import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'

const folder = dirname(createRequire(__filename).resolve('@fontsource-variable/noto-sans-sc/wght.css'))

/** The look names "Noto Sans SC" last; the package calls its own something else. */
const styles = (): string =>
  readFileSync(join(folder, 'wght.css'), 'utf8').replaceAll("'Noto Sans SC Variable'", "'Noto Sans SC'")

/** Whether the machine draws Chinese at all: without a font the characters take no room. */
const drawsChinese = async (browser: Browser): Promise<boolean> => {
  const page = await browser.newPage()
  await page.setContent('<span style="font-size:20px">屋场云</span>')
  const width = await page.locator('span').evaluate((span) => span.getBoundingClientRect().width)
  await page.close()
  return width >= 60
}

/** The font's files on a port of their own; a browser may keep them, as it could not were they put in its way. */
const serve = async (): Promise<string> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://font').pathname
    const css = path.endsWith('.css')
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': css ? 'text/css' : 'font/woff2',
    })
    response.end(css ? styles() : readFileSync(join(folder, path)))
  })
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/wght.css`
}

/** Null where the machine draws Chinese itself. */
const lent = new WeakMap<Browser, Promise<string | null>>()

const lentTo = (browser: Browser): Promise<string | null> => {
  const known = lent.get(browser) ?? drawsChinese(browser).then((draws) => (draws ? null : serve()))
  lent.set(browser, known)
  return known
}

/** Lends pages a Chinese font on a machine that has none, so that widths and pictures mean something. */
export const lendChineseFont = async (browser: Browser, context: BrowserContext): Promise<void> => {
  const styled = await lentTo(browser)
  if (styled === null) return
  await context.addInitScript((href) => {
    addEventListener('DOMContentLoaded', () => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
    })
  }, styled)
}
