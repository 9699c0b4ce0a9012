/** Takes away WeChat's own ways of sending this page to somebody. */
export type KeepUnshared = () => void

/** Makes a button send the page it stands on to a chat; null where there are none. */
export type ShareButton = object | null
