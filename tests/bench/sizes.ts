import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { kb, type Table } from './figures'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())

const sizeOf = (files: string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)

/** What is uploaded and what a phone or a browser fetches first. */
export function sizes(): Table {
  const weapp = filesUnder('dist/weapp')
  const subpackage = (file: string) => file.startsWith(join('dist', 'weapp', 'packages'))
  const index = readFileSync('dist/h5/index.html', 'utf8')
  const entry = [...index.matchAll(/(?:src|href)="\/app\/([^"]+\.(?:js|css))"/g)].map(([, path]) =>
    join('dist/h5', String(path)),
  )
  const gzipped = entry.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  const functions = readdirSync('dist/cloudfunctions').map((name) => [
    `function ${name}`,
    kb(statSync(join('dist/cloudfunctions', name, 'index.js')).size),
  ])
  return {
    title: 'Sizes',
    columns: ['what', 'size'],
    rows: [
      ...functions,
      ['weapp, main package', kb(sizeOf(weapp.filter((file) => !subpackage(file))))],
      ['weapp, subpackages', kb(sizeOf(weapp.filter(subpackage)))],
      ['H5 entry', kb(sizeOf(entry))],
      ['H5 entry, gzipped', kb(gzipped)],
    ],
  }
}
