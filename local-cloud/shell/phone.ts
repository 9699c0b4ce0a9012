import { keep, kept } from './address'
import { choice } from './choice'
import { byId } from './element'

/** The screens to check every page at (look rule 7), with the height such a phone has. */
const heights = { '375': 812, '360': 780, '320': 640 } as const
type Width = keyof typeof heights
/** WeChat's levels of type, as factors of the standard size. */
const scales = ['1.0', '1.18', '1.3', '1.4'] as const
type Scale = (typeof scales)[number]

const app = byId<HTMLIFrameElement>('app')

/** Tells the mini program what a real phone would: the network, the size of type. */
export const tell = (message: { type: string } & Record<string, unknown>): void =>
  app.contentWindow?.postMessage(message, location.origin)

let opened = 0

/** Opens the mini program as the person of the address, at a page (`pages/today/index?x=1`) or where it begins. */
export const open = (page?: string): void => {
  // An address of its own each time: a mere change behind the # would load nothing anew.
  opened += 1
  const person = { openid: kept('openid') ?? '', scale: kept('scale') ?? '1.0' }
  const query = new URLSearchParams({ ...person, opened: String(opened) })
  app.src = `/app/?${query}${page ? `#/${page.replace(/^\//, '')}` : ''}`
}

const setWidth = (width: Width): void => {
  keep('width', width)
  app.style.width = `${width}px`
  app.style.height = `${heights[width]}px`
}

const setScale = (scale: Scale): void => {
  keep('scale', scale)
  tell({ type: 'scale', factor: Number(scale) })
}

export const showPhone = (): void => {
  const width = Object.keys(heights).includes(kept('width') ?? '') ? (kept('width') as Width) : '375'
  const scale = scales.find((one) => one === kept('scale')) ?? '1.0'
  const widths = (Object.keys(heights) as Width[]).reverse()
  choice(
    'width',
    widths.map((one) => [one, one] as const),
    setWidth,
  )(width)
  choice(
    'scale',
    scales.map((one) => [one, one === '1.0' ? '标准' : `${one} 倍`] as const),
    setScale,
  )(scale)
  setWidth(width)
  setScale(scale)
  byId('reload').onclick = () => open()
}
