import type { OpenDocument, SendDocument } from './types'

export const openDocument: OpenDocument = async ({ url, name }) => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.target = '_blank'
  link.click()
}

/** The browser saves it, and the laptop has its own ways. */
export const sendDocument: SendDocument = null
