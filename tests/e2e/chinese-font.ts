import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'

const origin = 'https://font.invalid'
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

const serve = async (context: BrowserContext): Promise<void> => {
  const headers = { 'access-control-allow-origin': '*' }
  await context.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname
    return path.endsWith('.css')
      ? route.fulfill({ body: styles(), contentType: 'text/css', headers })
      : route.fulfill({ path: join(folder, path), contentType: 'font/woff2', headers })
  })
  await context.addInitScript((href) => {
    addEventListener('DOMContentLoaded', () => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
    })
  }, `${origin}/wght.css`)
}

/** Lends pages a Chinese font on a machine that has none, so that widths and pictures mean something. */
export const lendChineseFont = async (browser: Browser, context: BrowserContext): Promise<void> => {
  if (!(await drawsChinese(browser))) await serve(context)
}
