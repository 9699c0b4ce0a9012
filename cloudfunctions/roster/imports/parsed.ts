import { type Parsed, parseSheet } from '../sheets/parse'

/** The last sheets this worker read: another worker reads them again, and comes to the same. */
const kept = new Map<string, Parsed>()
const MOST_KEPT = 2

type Reader = (file: string) => Promise<Buffer | null>

/** Reads a sheet that was just uploaded; null when there is no such file. */
export async function parsedAnew(file: string, read: Reader): Promise<Parsed | null> {
  const bytes = await read(file)
  if (bytes === null) return null
  const parsed = await parseSheet(bytes)
  kept.set(file, parsed)
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
  return parsed
}

/** A sheet by its file; nothing overwrites an upload: its name can't be guessed. */
export const parsedOf = async (file: string, read: Reader): Promise<Parsed | null> =>
  kept.get(file) ?? parsedAnew(file, read)
