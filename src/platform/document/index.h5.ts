import type { OpenDocument } from './types'

export const openDocument: OpenDocument = async ({ url, name }) => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.target = '_blank'
  link.click()
}
