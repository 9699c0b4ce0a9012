/** Takes away WeChat's own ways of sending this page to somebody. */
export type KeepUnshared = () => void
