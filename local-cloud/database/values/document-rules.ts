import { calculateObjectSize } from 'bson'
import { limits } from '../../limits'
import { requestFailed } from '../failures'
import type { Document } from './document'
import { assertFieldNames } from './field-names'

/** What a document must be before it may be stored. */
export function assertDocument(document: Document): void {
  assertFieldNames(document)
  assertDocumentSize(document)
}

export function assertDocumentSize(document: Document): void {
  const bytes = calculateObjectSize(document)
  if (bytes > limits.documentBytes)
    throw requestFailed(
      `object to insert too large. size in bytes: ${bytes}, max size: ${limits.documentBytes}`,
    )
}
