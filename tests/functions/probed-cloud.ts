import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type CloudOptions, type DrivenCloud, startCloud } from '../drive/local-cloud'

const probe = join(__dirname, 'probe')

/** Bundles the probe as the build bundles a function. */
export function bundleProbe(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuchang-probe-'))
  mkdirSync(join(folder, 'probe'))
  buildSync({
    entryPoints: [join(probe, 'index.ts')],
    outfile: join(folder, 'probe', 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['wx-server-sdk'],
  })
  copyFileSync(join(probe, 'config.json'), join(folder, 'probe', 'config.json'))
  return folder
}

/** A local cloud with the probe deployed beside the product's functions. */
export async function probedCloud(options: CloudOptions = {}): Promise<DrivenCloud> {
  const cloud = await startCloud({ functions: [bundleProbe()], ...options })
  await cloud.local.triggers('probe')
  return cloud
}
