import { calculateObjectSize } from 'bson'
import { limits } from '../../limits'
import { requestFailed } from '../failures'
import type { Document } from './document'
import { assertStorable } from './storable'

/** What a document must be before it may be stored. */
export function assertDocument(document: Document): void {
  assertStorable(document)
  assertDocumentSize(document)
}

export function assertDocumentSize(document: Document): void {
  const bytes = calculateObjectSize(document)
  if (bytes > limits.documentBytes)
    throw requestFailed(
      `object to insert too large. size in bytes: ${bytes}, max size: ${limits.documentBytes}`,
    )
}
