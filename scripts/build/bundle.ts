import { resolve } from 'node:path'
import { build } from 'esbuild'

/** A package whose ES module asks for `import.meta.url`, which a bundle in CommonJS doesn't have. */
const alias = { highs: resolve('node_modules/highs/build/highs.js') }

/** Bundles one entry for Node. What npm installs stays outside unless `inside` names it. */
export const bundle = (entry: string, outfile: string, outside: string[]): Promise<unknown> =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'none',
    external: outside,
    alias,
    logLevel: 'warning',
  })
