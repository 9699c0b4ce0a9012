import { join } from 'node:path'
import type Simulate from 'miniprogram-simulate'
import { type Screen, screenOf } from './screen'

export interface PageInstance {
  route: string
  onLoad(query: object): void
  onShow(): void
  onReady(): void
  onHide(): void
  onUnload(): void
  setData: (data: object, done?: () => void) => void
}

interface Stack {
  simulate: typeof Simulate
  root: string
  onSetData: (data: object) => void
  settled: () => Promise<void>
}

const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))

/** The pages that are open, the last of them on top. */
export function createPages({ simulate, root, onSetData, settled }: Stack) {
  const open: { instance: PageInstance; screen: Screen }[] = []
  const ids = new Map<string, string>()
  // Loading a path twice gives no component.
  const load = (path: string): string => {
    const id = ids.get(path) ?? simulate.load(join(root, path), { compiler: 'official', rootPath: root })
    ids.set(path, id)
    return id
  }
  const top = () => open.at(-1)
  const mount = (url: string): void => {
    const path = url.replace(/^\//, '').split('?')[0]!
    const page = simulate.render(load(path))
    const instance = page.instance as unknown as PageInstance
    const setData = instance.setData
    instance.setData = (data, done) => {
      onSetData(data)
      setData(data, done)
    }
    instance.route = path
    open.push({ instance, screen: screenOf(page as never, settled) })
    page.attach(document.body)
    instance.onLoad(queryOf(url))
    instance.onShow()
    instance.onReady()
  }
  return {
    instances: () => open.map(({ instance }) => instance),
    top: () => top()!.instance,
    screen: () => top()!.screen,
    mount,
    navigateTo: (url: string) => {
      top()?.instance.onHide()
      mount(url)
    },
    navigateBack: () => {
      open.pop()!.instance.onUnload()
      top()!.instance.onShow()
    },
    reLaunch: (url: string) => {
      for (const { instance } of open.splice(0)) instance.onUnload()
      document.body.replaceChildren()
      mount(url)
    },
  }
}
