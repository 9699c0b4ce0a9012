import type { BuiltFile } from './built-files'

const KB = 1_024
/** WeChat takes 2 MB a package and 30 MB in all; ours are what an old phone on a slow network is to wait for. */
const budgets = { main: 600 * KB, subpackage: 400 * KB, whole: 2_048 * KB, entry: 180 * KB }
const MEDIA = /\.(mp4|m4a|mp3|aac|png|jpe?g|gif|webp|svg)$/
/** How many files a broken budget names. */
const NAMED = 8

const sizeOf = (files: readonly BuiltFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)
const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** A line that says by how much a budget is broken and which files weigh most; none when it is kept. */
function over(name: string, files: readonly BuiltFile[], budget: number): string[] {
  const size = sizeOf(files)
  if (size <= budget) return []
  const heaviest = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, NAMED)
  return [
    `${name}: ${kb(size)}, ${kb(size - budget)} over its ${kb(budget)}`,
    ...heaviest.map(({ path, bytes }) => `  ${kb(bytes)} ${path}`),
  ]
}

/** What is uploaded as the main package. */
export const mainOf = (files: readonly BuiltFile[], subpackages: readonly string[]): BuiltFile[] =>
  files.filter(({ path }) => !subpackages.some((root) => path.startsWith(`${root}/`)))

/** What of the uploaded mini program is over its budget. */
export function overWeappBudgets(files: readonly BuiltFile[], subpackages: readonly string[]): string[] {
  const parts = subpackages.map((root) => ({
    root,
    files: files.filter(({ path }) => path.startsWith(`${root}/`)),
  }))
  return [
    ...over('main package', mainOf(files, subpackages), budgets.main),
    ...parts.flatMap((part) => over(`subpackage ${part.root}`, part.files, budgets.subpackage)),
    ...over(
      'the whole without media',
      files.filter(({ path }) => !MEDIA.test(path)),
      budgets.whole,
    ),
  ]
}

/** @param gzipped what a browser fetches until the first page stands */
export const overEntryBudget = (gzipped: readonly BuiltFile[]): string[] =>
  over('H5 entry, gzipped', gzipped, budgets.entry)

/** Sizes in one line, for whoever wonders how far off the budgets are. */
export const sizeLine = (parts: Record<string, readonly BuiltFile[]>): string =>
  Object.entries(parts)
    .map(([name, files]) => `${name} ${kb(sizeOf(files))}`)
    .join(', ')
