import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMPS = 'dist/.stamps'

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** A hash over the contents of everything that a target is made of. */
export function stampOf(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

export const isFresh = (target: string, stamp: string): boolean =>
  existsSync(join(STAMPS, target)) && readFileSync(join(STAMPS, target), 'utf8') === stamp

export function keepStamp(target: string, stamp: string): void {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, target), stamp)
}
