import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from './bundle'

const TO = 'dist/local-cloud'
const SHELL = 'local-cloud/shell'

/** The local cloud and its worker as plain Node files, and the laptop's shell for the browser. */
export async function buildLocalCloud(): Promise<void> {
  const external = Object.keys((await import('../../package.json')).default.devDependencies)
  await Promise.all([
    bundle('local-cloud/main.ts', `${TO}/main.cjs`, external),
    bundle('local-cloud/runtime/worker.ts', `${TO}/worker.cjs`, ['wx-server-sdk']),
    buildShell(),
  ])
}

async function buildShell(): Promise<void> {
  const to = join(TO, 'shell')
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(SHELL).filter((name) => !name.endsWith('.ts'))) {
    copyFileSync(join(SHELL, file), join(to, file))
  }
  await build({
    entryPoints: [join(SHELL, 'shell.ts')],
    outfile: join(to, 'shell.js'),
    bundle: true,
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
  })
}
