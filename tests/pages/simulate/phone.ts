import { join } from 'node:path'
import type Simulate from 'miniprogram-simulate'
import { built } from './built'
import type { CallFunction } from './cloud'
import { componentOf, type Definition } from './definition'
import { type Screen, screenOf } from './screen'
import { createStillness } from './settled'

interface PageInstance {
  route: string
  onLoad(query: object): void
  onShow(): void
  onReady(): void
  onUnload(): void
  setData: (data: object, done?: () => void) => void
}

interface MiniProgramGlobals {
  App: (app: Definition) => void
  Page: (page: Definition) => void
  Component: (component: Definition) => void
  getApp: () => Definition
  getCurrentPages: () => PageInstance[]
  requirePlugin: () => object
  wx: Record<string, unknown>
}
const globals = globalThis as unknown as MiniProgramGlobals

interface PhoneOptions {
  callFunction: CallFunction
  /** What an earlier start of the app left on this phone. */
  storage?: Map<string, unknown>
  network?: 'wifi' | 'none'
}

const storageOf = (kept: Map<string, unknown>) => ({
  getStorageSync: (name: string) => kept.get(name) ?? '',
  setStorageSync: (name: string, value: unknown) => kept.set(name, value),
  removeStorageSync: (name: string) => kept.delete(name),
})

const asComponent = (page: Definition) => globals.Component(componentOf(page))

/** Starts the built mini program as WeChat would, with its compiler and an own set of modules. */
export function startPhone({ callFunction, storage = new Map(), network = 'wifi' }: PhoneOptions) {
  const root = built()
  document.body.replaceChildren()
  jest.resetModules()
  // The chunks of an earlier start hang on it.
  Reflect.deleteProperty(globals, 'wx')
  const simulate = require('miniprogram-simulate') as typeof Simulate
  const { stir, during, painted, settled } = createStillness()
  const pages: PageInstance[] = []
  let app: Definition = {}
  let screen: Screen

  const show = async ({ url }: { url: string }) => {
    mount(url.replace(/^\//, ''))
    return { errMsg: 'ok' }
  }
  Object.assign(globals.wx, storageOf(storage), {
    cloud: { init: () => undefined, callFunction: (request: never) => during(callFunction(request)) },
    getNetworkType: async () => ({ networkType: network }),
    navigateTo: show,
    reLaunch: (to: { url: string }) => {
      for (const page of pages.splice(0)) page.onUnload()
      document.body.replaceChildren()
      return show(to)
    },
  })
  const keepApp = (defined: Definition) => {
    app = defined
  }
  Object.assign(globals, {
    App: keepApp,
    Page: asComponent,
    getApp: () => app,
    getCurrentPages: () => pages,
    requirePlugin: () => ({}),
  })
  require(join(root, 'app.js'))
  ;(app.onLaunch as (options: object) => void)({ path: 'pages/today/index', query: {} })

  const ids = new Map<string, string>()
  // Loading a path twice gives no component.
  const load = (path: string): string => {
    const id = ids.get(path) ?? simulate.load(join(root, path), { compiler: 'official', rootPath: root })
    ids.set(path, id)
    return id
  }
  const mount = (path: string): void => {
    const page = simulate.render(load(path))
    const instance = page.instance as unknown as PageInstance
    const setData = instance.setData
    instance.setData = (data, done) => {
      stir()
      setData(data, done)
    }
    instance.route = path
    pages.push(instance)
    page.attach(document.body)
    instance.onLoad({})
    instance.onShow()
    instance.onReady()
    screen = screenOf(page as never, settled)
  }
  const open = async (path: string, wait: 'answered' | 'painted' = 'answered'): Promise<Screen> => {
    mount(path)
    await (wait === 'answered' ? settled() : painted())
    return screen
  }
  /** `current` is what the app itself navigated to. */
  return { open, painted, storage, current: () => screen }
}
