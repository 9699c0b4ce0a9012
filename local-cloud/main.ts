import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { seeds } from '../scripts/seed/index'
import { type Arguments, parseArguments, usage } from './arguments'
import { keptSeeds } from './kept-seeds'
import { peopleTable } from './people-table'
import { type RunningCloud, startLocalCloud } from './start'

// Functions run in UTC in production; workers take the process's timezone.
process.env.TZ = 'UTC'

/** The nearest folder above that holds a package.json. */
const projectRoot = (from: string): string =>
  existsSync(join(from, 'package.json')) || dirname(from) === from ? from : projectRoot(dirname(from))

async function main(): Promise<void> {
  const wanted = parseArguments(process.argv.slice(2))
  if (wanted.help) return void process.stdout.write(`${usage}\n`)
  const root = projectRoot(__dirname)
  const { data = join(root, '.local', wanted.seed ?? 'town') } = wanted
  const { keptSeeds: folder } = wanted
  const cloud = await startLocalCloud({
    ...wanted,
    data,
    root,
    seeds: folder === undefined ? seeds : keptSeeds(seeds, folder, __filename),
    workerFile: join(__dirname, 'worker.cjs'),
  })
  stopOnSignal(cloud)
  announce(cloud, wanted)
}

function stopOnSignal(cloud: RunningCloud): void {
  const stop = () => cloud.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function announce({ url, town, functionEnv }: RunningCloud, { json }: Arguments): void {
  const setupSecret = town.seed === 'empty' ? functionEnv.SETUP_SECRET : undefined
  if (json) {
    process.stdout.write(`${JSON.stringify({ ready: true, url, ...(setupSecret ? { setupSecret } : {}) })}\n`)
    return
  }
  process.stdout.write(`\n屋场云在本机运行：${url}\n\n${peopleTable(town.people)}\n`)
  if (setupSecret) process.stdout.write(`\n  设置口令：${setupSecret}\n`)
  process.stdout.write('\n按 Ctrl+C 停止。\n')
}

main().catch((error: Error & { code?: string }) => {
  process.stderr.write(`${error.message}\n`)
  if (error.code?.startsWith('ERR_PARSE_ARGS')) process.stderr.write(`${usage}\n`)
  process.exit(1)
})
