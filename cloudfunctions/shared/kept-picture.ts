import { createHash } from 'node:crypto'
import { cleanPicture } from './metadata'
import { type Outcome, ok, refuse } from './outcome'

/**
 * The name of a copy that the server keeps of what a phone handed in: the same for the same request, however often it is
 * prepared, so no copy is left behind. And another for other bytes: what was checked is never written over, whoever names the
 * same request and file again.
 */
export const keptName = (of: readonly string[], bytes: Buffer): string =>
  createHash('sha256')
    .update(`${of.join(':')}:`)
    .update(bytes)
    .digest('hex')
    .slice(0, 32)

const PNG = 0x89
/** Of a picture that was cleaned, so it is one of two. */
export const pictureEnding = ([first]: Buffer): string => (first === PNG ? 'png' : 'jpg')

interface Storage {
  /** Null for a file that isn't there, or isn't the caller's to hand in. */
  handedIn: (file: string) => Promise<Buffer | null>
  keep: (path: string, bytes: Buffer) => Promise<string>
  urls: (files: string[]) => Promise<Map<string, string>>
}

/**
 * Keeps a picture without what the camera wrote beside it, under a path that no phone can write to: what WeChat checks is
 * what is shown. What the phone wrote stays until its owner's tick deletes it, so a request can be made again.
 */
export async function keptPicture(
  file: string,
  { field, folder, of }: { field: string; folder: string; of: readonly string[] },
  { handedIn, keep, urls }: Storage,
): Promise<Outcome<{ file: string; url: string }, 'NoSuchFile' | 'NotAPicture'>> {
  const bytes = await handedIn(file)
  if (!bytes) return refuse('NoSuchFile', 'no file of ours', field)
  const clean = cleanPicture(bytes)
  if (!clean) return refuse('NotAPicture', 'neither JPEG nor PNG, or too large', field)
  const kept = await keep(`${folder}/${keptName(of, clean)}.${pictureEnding(clean)}`, clean)
  const url = (await urls([kept])).get(kept)
  return url === undefined ? refuse('NoSuchFile', 'gone meanwhile', field) : ok({ file: kept, url })
}
