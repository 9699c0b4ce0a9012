import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Bytes by path. The same path overwrites, as the service does. */
export interface FileStore {
  write(path: string, bytes: Readable): Promise<void>
  /** Null when there is no such file. */
  size(path: string): Promise<number | null>
  /** Both ends included. */
  read(path: string, from: number, to: number): Readable
  /** Whether there was one. */
  remove(path: string): Promise<boolean>
}

/** One file a path, named by the path's hash; a half-written upload never shows. */
export function openFolder(folder: string): FileStore {
  mkdirSync(folder, { recursive: true })
  const fileOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'))
  const size = async (path: string) => (await stat(fileOf(path)).catch(() => null))?.size ?? null
  return {
    async write(path, bytes) {
      const draft = join(folder, `${randomUUID()}.part`)
      try {
        await pipeline(bytes, createWriteStream(draft))
        await rename(draft, fileOf(path))
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    size,
    read: (path, from, to) =>
      to < from ? Readable.from([]) : createReadStream(fileOf(path), { start: from, end: to }),
    async remove(path) {
      const present = (await size(path)) !== null
      await rm(fileOf(path), { force: true })
      return present
    },
  }
}

export function openMemoryFiles(): FileStore {
  const files = new Map<string, Buffer>()
  return {
    async write(path, bytes) {
      const chunks: Buffer[] = []
      for await (const chunk of bytes) chunks.push(chunk as Buffer)
      files.set(path, Buffer.concat(chunks))
    },
    size: async (path) => files.get(path)?.length ?? null,
    read: (path, from, to) => Readable.from([files.get(path)!.subarray(from, to + 1)]),
    remove: async (path) => files.delete(path),
  }
}
