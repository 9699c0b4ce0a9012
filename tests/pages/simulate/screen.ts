import type { RootComponent } from 'miniprogram-simulate'

type Page = RootComponent<Record<string, unknown>, Record<string, never>, Record<string, never>>
interface Attribute {
  name: string
  value: unknown
}
/** An element as WeChat's renderer made it: `_vt` holds what the compiled wxml said. */
type Rendered = Element & { __wxElement?: { _vt?: { attrs: Attribute[] } } }

/** The renderer prefixes classes with the component's name. */
const byClass = (name: string) => `[class~="main--${name}"]`

const touch = (type: string, touches: object[]) =>
  Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    touches,
    changedTouches: [{ pageX: 1, pageY: 1 }],
  })

/** What a person holding the phone sees and does. */
export const screenOf = (page: Page, settled: () => Promise<void>) => {
  const dom = page.dom as Element
  const all = (name: string) => [...dom.querySelectorAll<Rendered>(byClass(name))]
  const one = (name: string, saying = '') => {
    const found = all(name).filter((element) => element.textContent?.includes(saying))
    if (found.length !== 1) throw new Error(`${found.length} elements are called ${name}: ${dom.textContent}`)
    return found[0]!
  }
  const attribute = (element: Rendered, name: string) =>
    element.__wxElement?._vt?.attrs.find((attr) => attr.name === name)?.value
  return {
    text: () => dom.textContent ?? '',
    texts: (name: string) => all(name).map((element) => element.textContent ?? ''),
    shows: (name: string) => all(name).length > 0,
    count: (name: string) => all(name).length,
    /** An attribute of the compiled wxml; aria-label is called ariaLabel there. */
    attribute: (name: string, attr: string) => attribute(one(name), attr),
    values: (name: string) => all(name).map((element) => attribute(element, 'value')),
    /** Taps the one element of that name, or the one of them that says something. */
    tap: async (name: string, saying?: string) => {
      const element = one(name, saying)
      element.dispatchEvent(touch('touchstart', [{ pageX: 1, pageY: 1 }]))
      element.dispatchEvent(touch('touchend', []))
      await settled()
    },
    /** What a native element tells the page of itself. */
    emit: (name: string, event: string, detail: object) => {
      const [element] = page.querySelectorAll(`.${name}`)
      if (!element) throw new Error(`no ${name} on the page: ${dom.textContent}`)
      element.dispatchEvent(event, { detail })
    },
    /** Fills in the `nth` field. */
    type: async (nth: number, value: string) => {
      page.querySelectorAll('.field__box')[nth]!.dispatchEvent('input', { detail: { value } })
      await settled()
    },
  }
}
export type Screen = ReturnType<typeof screenOf>
