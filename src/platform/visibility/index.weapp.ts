import type { OnVisible } from './types'

/** WeChat tells the page itself. */
export const onVisible: OnVisible = () => () => undefined
