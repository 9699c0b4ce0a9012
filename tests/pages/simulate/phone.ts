import { join } from 'node:path'
import type Simulate from 'miniprogram-simulate'
import { built } from './built'
import type { CallFunction } from './cloud'
import { componentOf, type Definition } from './definition'
import { createDevice, type Query } from './device'
import { createFiles, type Files } from './files'
import { createFilm } from './film'
import { createPages, type PageInstance } from './pages'
import type { Screen } from './screen'
import { clockIsHeld, createStillness } from './settled'
import { createVoice } from './voice'

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
  /** A file in a chat, and where it is uploaded to. */
  files?: Files
  /** Of the address by which WeChat opened the app. */
  query?: Query
}

const asComponent = (page: Definition) => globals.Component(componentOf(page))
const done = { errMsg: 'ok' }
const never = new Promise<never>(() => undefined)

/** Starts the built mini program as WeChat would, with its compiler and an own set of modules. */
export function startPhone(options: PhoneOptions) {
  const { callFunction, storage = new Map(), network = 'wifi', files, query = {} } = options
  const root = built()
  document.body.replaceChildren()
  jest.resetModules()
  // The chunks of an earlier start hang on it.
  Reflect.deleteProperty(globals, 'wx')
  const simulate = require('miniprogram-simulate') as typeof Simulate
  const { stir, during, painted, settled, answered } = createStillness()
  const device = createDevice(storage, network, query)
  const sets = { calls: 0, bytes: 0 }
  const onSetData = (data: object) => {
    stir()
    sets.calls++
    sets.bytes += Buffer.byteLength(JSON.stringify(data))
  }
  const pages = createPages({ simulate, root, onSetData, settled })
  const film = createFilm(pages.screen)
  const chat = createFiles(files, during)
  const voice = createVoice()
  let app: Definition = {}

  /** A phone that was killed hears no answer. */
  const call = async (request: Parameters<CallFunction>[0]) => {
    const answer = await during(callFunction(request))
    return device.alive() ? answer : never
  }
  Object.assign(globals.wx, device.wx, chat.wx, voice.wx, {
    cloud: { init: () => undefined, callFunction: call, ...chat.cloud },
    createVideoContext: () => film.context,
    navigateTo: async ({ url }: { url: string }) => {
      pages.navigateTo(url)
      return done
    },
    redirectTo: async ({ url }: { url: string }) => {
      pages.navigateTo(url)
      return done
    },
    reLaunch: async ({ url }: { url: string }) => {
      pages.reLaunch(url)
      return done
    },
  })
  const keepApp = (defined: Definition) => {
    app = defined
  }
  Object.assign(globals, {
    App: keepApp,
    Page: asComponent,
    getApp: () => app,
    getCurrentPages: pages.instances,
    requirePlugin: () => ({}),
  })
  require(join(root, 'app.js'))
  ;(app.onLaunch as (options: object) => void)({ path: 'pages/today/index', query: {} })

  const open = async (path: string, wait: 'answered' | 'painted' = 'answered'): Promise<Screen> => {
    pages.mount(path)
    await (wait === 'answered' ? settled() : painted())
    return pages.screen()
  }
  const then = (work: () => void) => async (): Promise<Screen> => {
    work()
    await settled()
    return pages.screen()
  }
  return {
    open,
    painted,
    settled,
    answered,
    storage,
    film,
    sound: device.sound,
    /** What WeChat was asked to put where it can be pasted. */
    copied: voice.copied,
    /** Numbers that WeChat was asked to dial. */
    dialled: device.dialled,
    documents: device.documents,
    /** All that was handed to setData so far. */
    sets: () => ({ ...sets }),
    /** `current` is what the app itself navigated to. */
    current: pages.screen,
    back: then(pages.navigateBack),
    /** The screen is locked, or another app comes before WeChat. */
    hide: then(() => pages.top().onHide()),
    show: (by: Query = {}) =>
      then(() => {
        device.come(by)
        pages.top().onShow()
      })(),
    turnNetwork: (to: 'wifi' | 'none') => then(() => device.turnNetwork(to))(),
    /** The system ends the app without a word. */
    kill: () => {
      device.die()
      if (clockIsHeld()) jest.clearAllTimers()
    },
  }
}
export type Phone = ReturnType<typeof startPhone>
