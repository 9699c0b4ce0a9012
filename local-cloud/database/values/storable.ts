import { unsupported } from '../failures'
import { isPlainObject } from './document'
import { assertFieldName } from './field-names'

/** What a value must be before it may become part of a document. */
export function assertStorable(value: unknown): void {
  if (Array.isArray(value)) value.forEach(assertStorable)
  // bson knows no dotAll: the flag would be gone after a restart.
  if (value instanceof RegExp && value.dotAll) throw unsupported('a stored pattern with the flag s')
  if (!isPlainObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    assertFieldName(name)
    assertStorable(inner)
  }
}
