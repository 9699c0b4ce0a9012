import type { CallPhone } from './types'

/** A laptop without a program for calls does nothing: the number stands on the page as well. */
export const callPhone: CallPhone = async (number) => {
  const link = document.createElement('a')
  link.href = `tel:${number}`
  link.click()
}
