/** What a value may be; anything else is a fault. */
type Allowed = (value: unknown) => boolean

const text: Allowed = (value) => typeof value === 'string' && value !== ''
const yesOrNo: Allowed = (value) => typeof value === 'boolean'
const colour: Allowed = (value) => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value)
const oneOf =
  (...words: string[]): Allowed =>
  (value) =>
    words.includes(value as string)
const listOf =
  (each: Allowed): Allowed =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(each)
const shape =
  (keys: Record<string, Allowed>): Allowed =>
  (value) =>
    typeof value === 'object' && value !== null && faultsIn(value, keys).length === 0

/** WeChat ignores a key it doesn't know without a word, so a key that isn't listed here is a fault until somebody looked it up. */
const look: Record<string, Allowed> = {
  navigationBarTitleText: text,
  navigationBarBackgroundColor: colour,
  navigationBarTextStyle: oneOf('black', 'white'),
  navigationStyle: oneOf('default', 'custom'),
  backgroundColor: colour,
  backgroundColorTop: colour,
  backgroundColorBottom: colour,
  backgroundTextStyle: oneOf('dark', 'light'),
  enablePullDownRefresh: yesOrNo,
  onReachBottomDistance: (value) => Number.isInteger(value),
}

export const pageKeys: Record<string, Allowed> = {
  ...look,
  disableScroll: yesOrNo,
  component: yesOrNo,
  // Taro's own, which WeChat ignores: it decides whether the page gets onShareAppMessage.
  enableShareAppMessage: yesOrNo,
  styleIsolation: oneOf('isolated', 'apply-shared', 'shared'),
  usingComponents: (value) => typeof value === 'object' && value !== null && Object.values(value).every(text),
}

export const appKeys: Record<string, Allowed> = {
  pages: listOf(text),
  subPackages: listOf(
    shape({ root: text, name: text, pages: listOf(text), independent: yesOrNo, entry: text }),
  ),
  window: shape(look),
  requiredBackgroundModes: listOf(oneOf('audio', 'location')),
  requiredPrivateInfos: listOf(text),
  lazyCodeLoading: oneOf('requiredComponents'),
  usingComponents: pageKeys.usingComponents!,
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'undefined'

/** The keys of some JSON that are unknown or say what they can't. */
export const faultsIn = (json: object, keys: Record<string, Allowed>): string[] =>
  Object.entries(json).flatMap(([key, value]) => {
    if (!keys[key]) return [`${key} is no key that this check knows`]
    return keys[key](value) ? [] : [`${key} can't be ${shown(value)}`]
  })
