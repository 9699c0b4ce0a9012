import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm test`: the check, the build, every test; the last line is the count, so that nobody has to look for it. */
const run = (args: string[]): boolean =>
  spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0

interface Results {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

const finish = (passed: number, failed: number): never => {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

const checked = run(['--import', 'tsx', 'scripts/check.ts'])
if (!run(['--import', 'tsx', 'scripts/build.ts'])) finish(0, 1)

const report = join(mkdtempSync(join(tmpdir(), 'wuchang-test-')), 'jest.json')
run(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...process.argv.slice(2)])
const results: Results = JSON.parse(readFileSync(report, 'utf8'))
// A file that fails to load counts as a failure, and so does the check.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + (checked ? 0 : 1)
finish(results.numPassedTests + (checked ? 1 : 0), failed)
