/** How much larger than the standard size this phone's owner wants type: 1 is standard, WeChat's levels go to about 2. */
export type TypeScaleNow = () => number
export type OnTypeScale = (told: () => void) => () => void
