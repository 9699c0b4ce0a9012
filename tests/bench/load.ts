import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { inTurn, ms, type Table, times } from './figures'

/** Loads a file in a fresh process: the cold start that a function's first caller waits for. */
const load = (file: string) => async () =>
  void execFileSync(process.execPath, ['-e', `require(${JSON.stringify(file)})`], { stdio: 'ignore' })

/** A function with the SDK inside its bundle against one that finds it in node_modules, as deployed. */
export async function loadTimes(): Promise<Table> {
  // Beside node_modules, so that both find what they don't carry.
  const folder = mkdtempSync(join('node_modules', '.bench-'))
  try {
    const variant = async (name: string, external: string[]) => {
      const outfile = join(process.cwd(), folder, `${name}.js`)
      const entryPoints = ['cloudfunctions/study/index.ts']
      await build({
        entryPoints,
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        external,
        logLevel: 'error',
      })
      return outfile
    }
    const [bundled, outside] = await Promise.all([
      variant('bundled', []),
      variant('outside', ['wx-server-sdk']),
    ])
    const works = {
      nothing: load('node:path'),
      bundled: load(bundled),
      outside: load(outside),
    }
    await inTurn(2, works)
    const took = await inTurn(15, works)
    const own = (figure: number) => figure - took.nothing
    return {
      title:
        'Loading the study function in a fresh process (medians of 15, in turn, Node’s own start taken off)',
      columns: ['what', 'median', 'ratio'],
      rows: [
        ['SDK bundled', ms(own(took.bundled)), times(own(took.bundled), own(took.bundled))],
        ['SDK in node_modules', ms(own(took.outside)), times(own(took.outside), own(took.bundled))],
      ],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
