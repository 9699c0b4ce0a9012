import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { builtFiles } from '../built-files'

const IMPORT = /<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g

/** The templates and scripts that some wxml imports and that are not there; wcc takes such wxml without a word. */
export const importFaults = (folder: string): string[] =>
  builtFiles(folder)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.wxml'))
    .flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(IMPORT)]
        .map(([, src]) => String(src))
        .filter((src) => !existsSync(join(folder, src.startsWith('/') ? src : join(dirname(path), src))))
        .map((src) => `${path} imports ${src}, which is missing`),
    )
