import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuiltFile, builtFiles } from './built-files'

/** A player for streams brings its own demuxers: a lesson may fetch one, opening the app may not. */
const STREAM_PLAYER = /\bMediaSource\b|\bhls\.js\b|\bhlsError\b/

const unique = <Value>(values: Value[]): Value[] => [...new Set(values)]

/** The files that index.html asks for. */
const entryOf = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="\/app\/([^"]+)"/g)].map(([, path]) => String(path))

/**
 * The chunks that webpack's runtime fetches for one page.
 * @example chunksOf('{"path":"pages/today/index","load":function(){return[w.e(190).then(…', 'pages/today/index') // ['190']
 */
export function chunksOf(app: string, page: string): string[] {
  const route = app.split(`"path":"${page}"`)[1]
  const load = route?.split('"path":')[0]
  if (!load?.includes('load')) throw new Error(`the H5 build has no route ${page}`)
  return unique([...load.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => String(id)))
}

/** What a browser fetches until the first page stands. */
export function firstPageFiles(h5: string, page: string): string[] {
  const entry = entryOf(readFileSync(join(h5, 'index.html'), 'utf8'))
  const app = entry.map((path) => readFileSync(join(h5, path), 'utf8')).join('\n')
  const chunks = chunksOf(app, page)
  const fetched = builtFiles(h5)
    .map(({ path }) => path)
    .filter((path) => chunks.some((id) => new RegExp(`^(js|css)/${id}\\.(\\w+\\.)?(js|css)$`).test(path)))
  return unique(['index.html', ...entry, ...fetched])
}

export const gzipped = (h5: string, paths: readonly string[]): BuiltFile[] =>
  paths.map((path) => ({ path, bytes: gzipSync(readFileSync(join(h5, path))).length }))

/** The files among those of the first page that carry a stream player. */
export const earlyPlayers = (h5: string, paths: readonly string[]): string[] =>
  paths
    .filter((path) => path.endsWith('.js') && STREAM_PLAYER.test(readFileSync(join(h5, path), 'utf8')))
    .map((path) => `${path} carries a stream player, and the first page loads it`)
