import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { impureLines } from './check/purity'
import { missingPlatforms } from './lock/platforms'

/** `npm run check`: types, lint and format, unused code, layering, purity. Says all that is wrong, not only the first. */
const tools: [name: string, command: string, ...args: string[]][] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
  ['unused code', 'knip'],
  ['layering', 'depcruise', 'src', 'cloudfunctions', 'types', 'local-cloud', 'config', 'scripts'],
]

function passes(name: string, command: string, args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binOf(command), ...args], {
    encoding: 'utf8',
  })
  console.error(`${status === 0 ? '✓' : '✗'} ${name}`)
  if (status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0
}

const binOf = (command: string): string => `node_modules/${BINS[command]}`
const BINS: Record<string, string> = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
}

const passed = tools.map(([name, command, ...args]) => passes(name, command, args))
const impure = impureLines()
console.error(`${impure.length === 0 ? '✓' : '✗'} purity${impure.map((line) => `\n  ${line}`).join('')}`)
const absent = Object.keys(missingPlatforms(JSON.parse(readFileSync('package-lock.json', 'utf8'))))
console.error(
  absent.length === 0 ? '✓ lock' : `✗ lock: ${absent.length} platforms are missing; npm run lock adds them`,
)
process.exit(passed.every(Boolean) && impure.length === 0 && absent.length === 0 ? 0 : 1)
