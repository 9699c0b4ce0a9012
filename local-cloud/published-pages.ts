import { existsSync, readFileSync } from 'node:fs'

interface AppJson {
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
}

/** The pages of the built mini program, which stands for the published version; null without a build. */
export function publishedPages(appJson: string): string[] | null {
  if (!existsSync(appJson)) return null
  const {
    pages = [],
    subPackages = [],
    subpackages = [],
  } = JSON.parse(readFileSync(appJson, 'utf8')) as AppJson
  const inner = [...subPackages, ...subpackages].flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  )
  return [...pages, ...inner]
}
