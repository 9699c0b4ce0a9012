import { spawn } from 'node:child_process'
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

/** A program's exit and what it said, on both channels in the order it came. */
const run = (...args: string[]): Promise<{ status: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const channel of [child.stdout, child.stderr])
      channel.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, said }))
  })

async function findingOf([name, command, ...args]: Tool): Promise<Finding> {
  const { status, said } = await run(`node_modules/${BINS[command]}`, ...args)
  return { name, faults: status === 0 ? [] : said.trimEnd().split('\n') }
}

function lockFinding(): Finding {
  const absent = Object.keys(missingPlatforms(JSON.parse(readFileSync('package-lock.json', 'utf8'))))
  const faults = absent.length === 0 ? [] : [`${absent.length} platforms are missing; npm run lock adds them`]
  return { name: 'lock', faults }
}

/** What has not changed since its last build is not built again. */
async function builtFindings(): Promise<Finding[]> {
  const { status, said } = await run('--import', 'tsx', 'scripts/build.ts', 'h5', 'weapp')
  return status === 0 ? buildFindings() : [{ name: 'build', faults: said.trimEnd().split('\n') }]
}

/** One after another, or two cores would be asked for five. */
async function toolFindings(): Promise<Finding[]> {
  const found: Finding[] = []
  for (const tool of tools) found.push(await findingOf(tool))
  return [...found, { name: 'purity', faults: impureLines() }, lockFinding()]
}

function say({ name, faults, note }: Finding): void {
  const line = `${faults.length === 0 ? '✓' : '✗'} ${name}${note ? `  (${note})` : ''}`
  console.error([line, ...faults.map((fault) => `  ${fault}`)].join('\n'))
}

/** The builds take as long as all the tools together, so they go side by side. */
async function check(): Promise<boolean> {
  const findings = (await Promise.all([toolFindings(), builtFindings()])).flat()
  findings.forEach(say)
  return findings.every(({ faults }) => faults.length === 0)
}

check().then(
  (kept) => process.exit(kept ? 0 : 1),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
