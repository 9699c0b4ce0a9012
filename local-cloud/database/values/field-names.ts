import { limits } from '../../limits'
import { requestFailed } from '../failures'

const ownNames = new Set(['_id', '_openid'])

/**
 * Letters, digits, underscore and dot, 32 at most, not beginning with `_`, `/` or `.` (CloudBase documentation).
 * A name that begins with `$` fails at the service itself; a dot at the end passes there (CLOUDBASE-WIRE §7).
 */
export function assertFieldName(name: string): void {
  if (ownNames.has(name)) return
  if (name.length > limits.fieldNameChars)
    throw requestFailed(`field name '${name}' is longer than ${limits.fieldNameChars} characters`)
  if (!/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name)) throw requestFailed(`field name '${name}' is not allowed`)
}
