import { type Parsed, parseSheet } from '../sheets/parse'

/** The last sheets this worker read: another worker reads them again, and comes to the same. */
const kept = new Map<string, Parsed>()
const MOST_KEPT = 2

/** A sheet by its file; null when the file is gone. Nothing overwrites an upload: its name can't be guessed. */
export async function parsedOf(
  file: string,
  read: (file: string) => Promise<Buffer | null>,
): Promise<Parsed | null> {
  const known = kept.get(file)
  if (known) return known
  const bytes = await read(file)
  if (bytes === null) return null
  const parsed = await parseSheet(bytes)
  kept.set(file, parsed)
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
  return parsed
}
