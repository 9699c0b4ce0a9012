import { limits } from '../../limits'
import { WireError } from '../../wire'

/** The list of a storage call, at most as long as the service takes. */
export function filesOf<Entry>(body: Record<string, unknown>, field: string): Entry[] {
  const list = body[field]
  if (!Array.isArray(list)) throw new WireError('INVALID_PARAM', `${field} is not a list`)
  if (list.length > limits.filesPerCall)
    throw new WireError('INVALID_PARAM', `${field} has ${list.length} files, ${limits.filesPerCall} at most`)
  return list as Entry[]
}
