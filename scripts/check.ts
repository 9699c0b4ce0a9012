import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { buildFindings, type Finding } from './check/builds'
import { impureLines } from './check/purity'
import { missingPlatforms } from './lock/platforms'

/**
 * `npm run check`: types, lint and format, unused code, layering, purity, the lock, and of the two built mini programs
 * what WeChat would refuse and what is too big. Says all that is wrong, not only the first.
 */
const BINS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
}
type Tool = [name: string, command: keyof typeof BINS, ...args: string[]]
const tools: Tool[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
  ['unused code', 'knip'],
  ['layering', 'depcruise', 'src', 'cloudfunctions', 'types', 'local-cloud', 'config', 'scripts'],
]

const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })

function findingOf([name, command, ...args]: Tool): Finding {
  const { status, stdout, stderr } = run(`node_modules/${BINS[command]}`, ...args)
  return { name, faults: status === 0 ? [] : `${stdout}${stderr}`.trimEnd().split('\n') }
}

function lockFinding(): Finding {
  const absent = Object.keys(missingPlatforms(JSON.parse(readFileSync('package-lock.json', 'utf8'))))
  const faults = absent.length === 0 ? [] : [`${absent.length} platforms are missing; npm run lock adds them`]
  return { name: 'lock', faults }
}

/** What has not changed since its last build is not built again. */
function builtFindings(): Finding[] {
  const { status, stderr } = run('--import', 'tsx', 'scripts/build.ts', 'h5', 'weapp')
  return status === 0 ? buildFindings() : [{ name: 'build', faults: stderr.trimEnd().split('\n') }]
}

const checks: (() => Finding[])[] = [
  ...tools.map((tool) => () => [findingOf(tool)]),
  () => [{ name: 'purity', faults: impureLines() }],
  () => [lockFinding()],
  builtFindings,
]

let kept = true
for (const check of checks) {
  for (const { name, faults, note } of check()) {
    kept &&= faults.length === 0
    const line = `${faults.length === 0 ? '✓' : '✗'} ${name}${note ? `  (${note})` : ''}`
    console.error([line, ...faults.map((fault) => `  ${fault}`)].join('\n'))
  }
}
process.exit(kept ? 0 : 1)
