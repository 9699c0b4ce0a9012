import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MediaEntry } from '../../scripts/media/index-entry'

const folder = join(__dirname, '../../scripts/seed/media')
const entries = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as MediaEntry[]

const listedFiles = entries.flatMap(({ cover, tracks, sections = [], materials }) => [
  cover,
  ...[...tracks, ...materials].map(({ file }) => file),
  ...sections.flatMap(({ image }) => image ?? []),
])
const filesOnDisk = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((found) => found.isFile() && found.name !== 'index.json')
  .map((found) => join(found.parentPath, found.name).slice(folder.length + 1))
const of = (medium: MediaEntry['medium']) => entries.filter((entry) => entry.medium === medium)
const bytesOf = (file: string) => statSync(join(folder, file)).size

/** The names of the boxes at the top of an mp4, in the order they stand in the file. */
const boxesOf = (file: string): string[] => {
  const bytes = readFileSync(join(folder, file))
  const boxes: string[] = []
  for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at))
    boxes.push(bytes.toString('latin1', at + 4, at + 8))
  return boxes
}

describe('the course media', () => {
  test('the index names every file on disk and no other', () => {
    expect([...listedFiles].sort()).toEqual([...filesOnDisk].sort())
  })

  test('the sizes in the index are those on disk', () => {
    const sized = entries.flatMap(({ tracks, materials }) => [...tracks, ...materials])
    expect(sized.map(({ bytes }) => bytes)).toEqual(sized.map(({ file }) => bytesOf(file)))
  })

  test('all of it fits in 15 MB, a picture in 40 KB, a cover in 20 KB, a page to print in 60 KB', () => {
    const total = filesOnDisk.reduce((sum, file) => sum + bytesOf(file), 0)
    expect(total).toBeLessThanOrEqual(15 * 1024 * 1024)
    const largest = (files: string[]) => Math.max(...files.map(bytesOf))
    const pictures = entries.flatMap(({ sections = [] }) => sections.flatMap(({ image }) => image ?? []))
    expect(largest(pictures)).toBeLessThanOrEqual(40 * 1024)
    expect(largest(entries.map(({ cover }) => cover))).toBeLessThanOrEqual(20 * 1024)
    expect(
      largest(entries.flatMap(({ materials }) => materials.map(({ file }) => file))),
    ).toBeLessThanOrEqual(60 * 1024)
  })

  test('at least twelve lessons cover the five categories, each under its own id', () => {
    expect(entries.length).toBeGreaterThanOrEqual(12)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    const categories = new Set(entries.map(({ category }) => category))
    expect([...categories].sort()).toEqual(['integrity', 'policy', 'skill', 'spirit', 'theory'])
  })

  test('at least seven videos run three to five minutes', () => {
    const lengths = of('video').map(({ durationSec }) => durationSec)
    expect(lengths.length).toBeGreaterThanOrEqual(7)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(180)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
  })

  test('at least two audio lessons carry two named tracks of the same length', () => {
    expect(of('audio').length).toBeGreaterThanOrEqual(2)
    for (const { tracks } of of('audio')) {
      expect(tracks.map(({ name }) => name)).toEqual(['普通话', '本地话'])
      expect(Math.abs(tracks[0]!.sec - tracks[1]!.sec)).toBeLessThanOrEqual(0.2)
    }
  })

  test('the duration is the floor of the shortest track', () => {
    for (const { tracks, durationSec } of [...of('video'), ...of('audio')])
      expect(durationSec).toBe(Math.floor(Math.min(...tracks.map(({ sec }) => sec))))
  })

  test('chapters open at 0, rise, and lie inside the duration', () => {
    for (const { chapters, durationSec } of [...of('video'), ...of('audio')]) {
      const starts = chapters.map(({ atSec }) => atSec)
      expect(starts.length).toBeGreaterThanOrEqual(3)
      expect(starts[0]).toBe(0)
      expect(starts.every((atSec, i) => Number.isInteger(atSec) && atSec > (starts[i - 1] ?? -1))).toBe(true)
      expect(starts.at(-1)).toBeLessThan(durationSec)
    }
  })

  test('at least three articles have pictures, and their sections add up to the duration', () => {
    expect(of('article').length).toBeGreaterThanOrEqual(3)
    for (const { sections = [], durationSec } of of('article')) {
      expect(sections.some(({ image }) => image)).toBe(true)
      expect(sections.every(({ sec }) => sec >= 20 && sec <= 60)).toBe(true)
      expect(sections.reduce((sum, { sec }) => sum + sec, 0)).toBe(durationSec)
    }
  })

  test('every track starts to play before it is whole: its index stands before its data', () => {
    for (const { file } of entries.flatMap(({ tracks }) => tracks)) {
      const boxes = boxesOf(file)
      expect(boxes.indexOf('moov')).toBeGreaterThan(0)
      expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'))
    }
  })
})
