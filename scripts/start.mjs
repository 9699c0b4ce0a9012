// `npm start`: builds what has changed, then becomes the local cloud. Plain Node, so that the process which serves
// carries no compiler.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const build = ['--import', 'tsx', 'scripts/build.ts', 'functions', 'cloud', 'h5']
if (!process.argv.includes('--help')) {
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}
// Killed, npm takes its shell with it but not this process, which would go on holding the port.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref()
}
await import(pathToFileURL(join(root, 'dist', 'local-cloud', 'main.cjs')).href)
