import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './file-store'

/** Where a seed's files lie: cloud paths that begin with `under` are read from `folder`. */
export interface SeededFiles {
  under: string
  folder: string
}

/** A store beside a seed's own files, which are read where they lie instead of being copied, and never change. */
export function besideSeededFiles(store: FileStore, { under, folder }: SeededFiles): FileStore {
  const seededAt = (path: string): string | null => {
    const inside = normalize(path.slice(under.length))
    return path.startsWith(under) && !inside.startsWith('..') ? join(folder, inside) : null
  }
  return {
    async write(path, bytes) {
      if (seededAt(path)) throw new Error(`${under} holds the seed's own files`)
      await store.write(path, bytes)
    },
    async size(path) {
      const file = seededAt(path)
      if (file === null) return store.size(path)
      const found = await stat(file).catch(() => null)
      return found?.isFile() ? found.size : null
    },
    read(path, from, to) {
      const file = seededAt(path)
      if (file === null) return store.read(path, from, to)
      return to < from ? Readable.from([]) : createReadStream(file, { start: from, end: to })
    },
    remove: async (path) => (seededAt(path) ? false : store.remove(path)),
  }
}
