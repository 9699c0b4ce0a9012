import { parseFromTokenizer } from 'music-metadata'
import type { FileFormat } from '../rules/playable'
import type { RemoteFile } from './remote-file'
import { RemoteTokenizer } from './remote-tokenizer'

/** What a file says of itself; null for what isn't a medium at all, or breaks off. */
export async function formatOf(file: RemoteFile): Promise<FileFormat | null> {
  try {
    // `duration`: an MP3 of varying rate says nowhere how long it is, so its frames are counted.
    const { format } = await parseFromTokenizer(new RemoteTokenizer(file), {
      duration: true,
      skipCovers: true,
    })
    return format
  } catch {
    return null
  }
}
