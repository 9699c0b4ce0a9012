import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { builtFiles } from '../built-files'
import { appKeys, faultsIn, pageKeys } from './config-keys'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

const json = <Value>(file: string): Value => JSON.parse(readFileSync(file, 'utf8')) as Value

export const readApp = (folder: string): AppJson => json(join(folder, 'app.json'))

export const subpackageRoots = ({ subPackages = [] }: AppJson): string[] =>
  subPackages.map(({ root }) => root.replace(/\/$/, ''))

export const pagesOf = (app: AppJson): string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  ),
]

/** Pages that are named twice, lie in another package than they are listed in, or were never built. */
function pageFaults(folder: string, app: AppJson): string[] {
  const roots = subpackageRoots(app)
  const pages = pagesOf(app)
  return [
    ...pages.filter((page, i) => pages.indexOf(page) !== i).map((page) => `app.json names ${page} twice`),
    ...app.pages
      .filter((page) => roots.some((root) => page.startsWith(`${root}/`)))
      .map((page) => `app.json lists ${page} in the main package, and it lies in a subpackage`),
    ...pages.flatMap((page) =>
      ['js', 'json', 'wxml']
        .filter((ending) => !existsSync(join(folder, `${page}.${ending}`)))
        .map((ending) => `${page}.${ending} is missing`),
    ),
  ]
}

/** What a page or component says in its JSON, and the components it names. */
function componentFaults(folder: string, path: string): string[] {
  const said = json<{ usingComponents?: Record<string, string> }>(join(folder, path))
  const absent = Object.values(said.usingComponents ?? {}).filter((to) => {
    const at = to.startsWith('/') ? to.slice(1) : join(dirname(path), to)
    return !to.includes('://') && !existsSync(join(folder, `${at}.json`))
  })
  return [
    ...faultsIn(said, pageKeys).map((fault) => `${path}: ${fault}`),
    ...absent.map((to) => `${path}: the component ${to} is missing`),
  ]
}

/** What WeChat would refuse, or ignore without a word, in app.json and in the pages' own JSON. */
export function configFaults(folder: string): string[] {
  const app = readApp(folder)
  const own = builtFiles(folder)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.json') && !['app.json', 'project.config.json'].includes(path))
  return [
    ...faultsIn(app, appKeys).map((fault) => `app.json: ${fault}`),
    ...pageFaults(folder, app),
    ...own.flatMap((path) => componentFaults(folder, path)),
  ]
}
