import { openid } from '../who'
import type { Forget, ForgetAll, Store, Stored } from './types'

const own = (name: string) => `${openid}:${name}`

export const stored: Stored = (name) => localStorage.getItem(own(name))

export const store: Store = (name, value) => {
  try {
    localStorage.setItem(own(name), value)
  } catch (cause) {
    console.warn('not stored', name, cause)
  }
}

export const forget: Forget = (name) => localStorage.removeItem(own(name))

export const forgetAll: ForgetAll = () => {
  const mine = Object.keys(localStorage).filter((name) => name.startsWith(own('')))
  for (const name of mine) localStorage.removeItem(name)
}
