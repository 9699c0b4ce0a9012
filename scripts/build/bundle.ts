import { build } from 'esbuild'

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
    logLevel: 'warning',
  })
