import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundle } from './bundle'

const FROM = 'cloudfunctions'
const TO = 'dist/cloudfunctions'

/** Files that a function opens beside its index.js, where a package left them. */
const beside: Record<string, string[]> = { groups: ['node_modules/highs/build/highs.wasm'] }

/** The folders of cloudfunctions/ that are deployed; `shared` is bundled into each. */
const functionNames = (): string[] =>
  readdirSync(FROM, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name)

/** Each function as one file beside its config.json and package.json, ready to upload. */
export async function buildFunctions(): Promise<void> {
  rmSync(TO, { recursive: true, force: true })
  await Promise.all(functionNames().map(buildFunction))
}

async function buildFunction(name: string): Promise<void> {
  const to = join(TO, name)
  mkdirSync(to, { recursive: true })
  await bundle(join(FROM, name, 'index.ts'), join(to, 'index.js'), ['wx-server-sdk'])
  copyFileSync(join(FROM, name, 'config.json'), join(to, 'config.json'))
  for (const file of beside[name] ?? []) copyFileSync(file, join(to, basename(file)))
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest(name), null, 2)}\n`)
}

const manifest = (name: string) => {
  const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  return {
    name,
    version,
    private: true,
    main: 'index.js',
    dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
  }
}
