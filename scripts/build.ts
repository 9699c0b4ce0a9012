import { existsSync } from 'node:fs'
import { step } from './build/progress'
import { isFresh, keepStamp, stampOf } from './build/stamp'
import { type Target, targets } from './build/targets'

/** `npm run build [-- target …]`: what hasn't changed since its last build is left as it is; `--force` builds all. */
const names = Object.keys(targets) as (keyof typeof targets)[]
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !names.includes(name as never))
if (unknown.length > 0) {
  console.error(`No target ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(1)
}
const force = process.argv.includes('--force')

async function make(name: string, target: Target): Promise<void> {
  const stamp = stampOf(target.sources)
  if (!force && existsSync(target.output) && isFresh(name, stamp)) return
  await step(target.says, target.build)
  keepStamp(name, stamp)
}

async function makeAll(): Promise<void> {
  for (const name of names) {
    if (asked.length === 0 || asked.includes(name)) await make(name, targets[name])
  }
}

makeAll().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
