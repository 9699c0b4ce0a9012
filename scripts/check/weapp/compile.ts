import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { builtFiles } from '../built-files'

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }
const MOST_BYTES = 64 * 1_024 * 1_024

type Compiled = { unavailable: string } | { faults: string[] }

/** WeChat's own compiler for this machine, or null where there is none. */
function program(name: 'wcc' | 'wcsc'): string | null {
  const folder = PROGRAMS[process.platform]
  if (!folder) return null
  const require = createRequire(__filename)
  const home = dirname(require.resolve('miniprogram-compiler/package.json'))
  const file = join(home, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  if (!existsSync(file)) return null
  // npm unpacks it without the right to be run.
  if (process.platform !== 'win32') chmodSync(file, 0o755)
  return file
}

function run(name: 'wcc' | 'wcsc', folder: string, args: string[]): Compiled {
  const file = program(name)
  if (!file) return { unavailable: `miniprogram-compiler has no ${name} for ${process.platform}` }
  const ran = spawnSync(file, args, { cwd: folder, maxBuffer: MOST_BYTES, encoding: 'utf8' })
  if (ran.error) return { unavailable: `${name} does not run here: ${ran.error.message}` }
  if (ran.status === 0) return { faults: [] }
  const said = ran.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('error file count'))
  return { faults: said.length > 0 ? said : [`${name} ended with ${ran.status}`] }
}

/** Every wxml and wxss of a build through wcc and wcsc, which name file and line. */
export function compileFaults(folder: string): Compiled {
  const ending = (...endings: string[]) =>
    builtFiles(folder)
      .map(({ path }) => path)
      .filter((path) => endings.some((one) => path.endsWith(one)))
  const wxml = run('wcc', folder, ['-d', '-cc', '0', ...ending('.wxml'), ...ending('.wxs')])
  if ('unavailable' in wxml) return wxml
  const wxss = run('wcsc', folder, ['-lc', '-pc', '0', ...ending('.wxss')])
  if ('unavailable' in wxss) return wxss
  return { faults: [...wxml.faults, ...wxss.faults] }
}
