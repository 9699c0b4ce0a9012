import type { TitleBarComponent } from './types'

/** WeChat draws its own. */
export const TitleBar: TitleBarComponent = () => null
