import { openid } from '../who'
import type { Forget, Store, Stored } from './types'

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
