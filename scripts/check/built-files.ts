import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export interface BuiltFile {
  /** Below the build's folder, with slashes. */
  path: string
  bytes: number
}

/** Every file of a build. */
export const builtFiles = (folder: string): BuiltFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join('/'),
      bytes: statSync(file).size,
    }))
