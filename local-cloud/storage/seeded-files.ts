import { createReadStream, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './file-store'

/** Where a seed's files lie: what is in `folder` has a cloud path that begins with `under`. */
export interface SeededFiles {
  under: string
  folder: string
}

/**
 * A store beside a seed's own files, which are read where they lie instead of being copied, and never change. Other files
 * may be uploaded beside them.
 */
export function besideSeededFiles(store: FileStore, { under, folder }: SeededFiles): FileStore {
  /** The seed's own file of a path, and its size. */
  const seededAt = (path: string): { file: string; bytes: number } | null => {
    const inside = normalize(path.slice(under.length))
    if (!path.startsWith(under) || inside.startsWith('..')) return null
    const file = join(folder, inside)
    const found = statSync(file, { throwIfNoEntry: false })
    return found?.isFile() ? { file, bytes: found.size } : null
  }
  return {
    async write(path, bytes) {
      if (seededAt(path)) throw new Error(`${path} is one of the seed's own files`)
      await store.write(path, bytes)
    },
    size: async (path) => seededAt(path)?.bytes ?? store.size(path),
    read(path, from, to) {
      const seeded = seededAt(path)
      if (seeded === null) return store.read(path, from, to)
      return to < from ? Readable.from([]) : createReadStream(seeded.file, { start: from, end: to })
    },
    remove: async (path) => (seededAt(path) ? false : store.remove(path)),
  }
}
