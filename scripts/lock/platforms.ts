/** The parts of a package-lock that matter here. */
export interface Lock {
  packages: Record<string, LockedPackage>
}
interface LockedPackage {
  version?: string
  optionalDependencies?: Record<string, string>
  engines?: Record<string, string>
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

const PLATFORM =
  /(android|darwin|linux|win32|freebsd|openharmony)-(x64|arm64|arm|ia32|ppc64|riscv64|s390x|loong64)/

/**
 * The optional packages for other platforms that a lock should hold and doesn't. A registry that mirrors only some
 * platforms makes `npm install` leave the others out without a word, and then `npm ci` refuses the lock everywhere.
 * @example missingPlatforms(lock) // { 'node_modules/@biomejs/cli-darwin-arm64': { version: '2.6.8', os: ['darwin'], … } }
 */
export function missingPlatforms({ packages }: Lock): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {}
  for (const [path, asker] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(asker.optionalDependencies ?? {})) {
      const platform = PLATFORM.exec(name)
      const found = resolve(packages, path, name)
      if (!platform || (found && (packages[found]?.version === version || !/^\d/.test(version)))) continue
      const at = found === null ? `node_modules/${name}` : `${path}/node_modules/${name}`
      missing[at] = {
        version,
        cpu: [platform[2]!],
        ...(asker.dev && { dev: true }),
        optional: true,
        os: [platform[1]!],
        ...(asker.engines && { engines: asker.engines }),
        ...libcOf(name, platform[1]!),
      }
    }
  }
  return missing
}

const libcOf = (name: string, os: string): { libc?: string[] } => {
  if (os !== 'linux') return {}
  if (name.includes('musl')) return { libc: ['musl'] }
  return name.endsWith('gnu') ? { libc: ['glibc'] } : {}
}

/** Where Node would find a package from a place in the tree. */
function resolve(packages: Lock['packages'], from: string, name: string): string | null {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const at = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (packages[at]) return at
    if (base === '') return null
  }
}
