import { account } from '../account'

const root = `cloud://${account.env}.${account.bucket}/`

/** `cloud://env.bucket/path`, as the service names a file. */
export const fileIdOf = (path: string): string => root + path

/** The path of a file of this cloud; null for anything else. */
export const pathOf = (fileId: unknown): string | null =>
  typeof fileId === 'string' && fileId.startsWith(root) && fileId.length > root.length
    ? fileId.slice(root.length)
    : null

/** What is wrong with a cloud path; null when it can be stored. */
export const pathProblem = (path: unknown): string | null => {
  if (typeof path !== 'string' || path === '') return 'is missing'
  if (path.startsWith('/')) return 'must not start with /'
  if (Buffer.byteLength(path) > 850) return 'is longer than 850 bytes'
  return null
}
