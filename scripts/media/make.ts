import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MediaEntry } from './index-entry'
import { lessons } from './lessons'
import { makeLesson } from './make-lesson'
import { missingTools } from './required-tools'

/** `node --import tsx scripts/media/make.ts [lesson …]`: all lessons, or only those named. */
const folder = join(import.meta.dirname, '../seed/media')
const indexFile = join(folder, 'index.json')

const missing = missingTools()
if (missing) {
  console.error(missing)
  process.exit(1)
}

const named = process.argv.slice(2)
const before = named.length > 0 ? (JSON.parse(readFileSync(indexFile, 'utf8')) as MediaEntry[]) : []
const scratch = mkdtempSync(join(tmpdir(), 'wuchang-media-'))
try {
  const entries = lessons.map((lesson): MediaEntry => {
    const kept = before.find(({ id }) => id === lesson.id)
    if (kept && !named.includes(lesson.id)) return kept
    const entry = makeLesson(lesson, folder, scratch)
    const kilobytes = entry.tracks.map(({ bytes }) => `${Math.round(bytes / 1024)} KB`).join(' + ')
    console.log(`${entry.id}  ${entry.medium}  ${entry.durationSec} s  ${kilobytes}`)
    return entry
  })
  writeFileSync(indexFile, `${JSON.stringify(entries, null, 2)}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
