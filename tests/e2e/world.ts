import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import { openBrowser } from './browser'
import { lendChineseFont } from './chinese-font'
import { listenTo } from './complaints'

export type SeedName = 'town' | 'empty'

/** A browser in front of running clouds, one a seed, each started when somebody first asks for it. */
export interface World {
  cloud(seed: SeedName): Promise<DrivenCloud>
  /** Opens a path of a cloud on a device of its own: its storage is empty and nobody else's. */
  open(path: string, options?: BrowserContextOptions & { seed?: SeedName }): Promise<Page>
  close(): Promise<void>
}

/** Longer than the page's own patience with a slow network. */
const patienceMs = 20_000

const phone: BrowserContextOptions = { viewport: { width: 375, height: 812 } }

const devices = (browser: Browser) => async (options: BrowserContextOptions) => {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...phone, ...options })
  await lendChineseFont(browser, context)
  context.setDefaultTimeout(patienceMs)
  return context.newPage()
}

export const openWorld = async (): Promise<World> => {
  const browser = await openBrowser()
  const device = devices(browser)
  const clouds = new Map<SeedName, Promise<DrivenCloud>>()
  const cloud = (seed: SeedName): Promise<DrivenCloud> => {
    const running = clouds.get(seed) ?? startCloud({ seed })
    clouds.set(seed, running)
    return running
  }
  return {
    cloud,
    open: async (path, { seed = 'town', ...options } = {}) => {
      const { url } = await cloud(seed)
      const page = await device(options)
      listenTo(page)
      await page.goto(url + path)
      return page
    },
    close: async () => {
      await browser.close()
      for (const running of clouds.values()) await (await running).stop()
    },
  }
}

/** The bare app as a person, on one of its pages. */
export const appPath = (openid: string, scale = '1.0', page = 'pages/today/index'): string =>
  `/app/?openid=${openid}&scale=${scale}#/${page}`
