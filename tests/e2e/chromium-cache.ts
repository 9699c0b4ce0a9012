import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** A browser's executable, and the folder of shared libraries that it needs. */
export interface Inflated {
  executablePath: string
  libraries: string
}

const packed = (): string =>
  join(dirname(createRequire(__filename).resolve('@sparticuz/chromium')), '..', '..', 'bin')

const unpack = async (name: string, to: string): Promise<void> =>
  pipeline(
    createReadStream(join(packed(), name)),
    createBrotliDecompress(),
    createWriteStream(to, { mode: 0o755 }),
  )

const untar = (file: string, folder: string): void => {
  const { status, stderr } = spawnSync('tar', ['-xf', file, '-C', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tar could not unpack ${file}: ${stderr}`)
  rmSync(file)
}

const inflate = async (folder: string): Promise<void> => {
  const libraries = join(folder, 'libraries.tar')
  await Promise.all([unpack('chromium.br', join(folder, 'chromium')), unpack('al2023.tar.br', libraries)])
  untar(libraries, folder)
}

/** Whether npm's browser is made for this machine at all. */
export const fitsThisMachine = (): boolean => process.platform === 'linux' && process.arch === 'x64'

/**
 * npm's @sparticuz/chromium, unpacked once into node_modules/.cache. Its own unpacking shares a fixed name in the
 * temporary folder and leaves out NSS, NSPR and expat unless it runs on Amazon's Linux; they work on Debian too.
 */
export const inflatedChromium = async (): Promise<Inflated> => {
  const { version } = JSON.parse(readFileSync(join(packed(), '..', 'package.json'), 'utf8'))
  const cache = join(packed(), '..', '..', '..', '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const fresh = mkdtempSync(join(cache, 'chromium-unpacking-'))
    await inflate(fresh)
    try {
      renameSync(fresh, folder)
    } catch (cause) {
      // Several test workers may have unpacked at once: whoever is second throws theirs away.
      rmSync(fresh, { recursive: true })
      if (!existsSync(folder)) throw cause
    }
  }
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'lib') }
}
