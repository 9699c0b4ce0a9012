import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Seeds } from './town'

const hashOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 24)
}

/**
 * Seeds that are made once and read from a folder afterwards: the tests start a hundred clouds on the same town.
 * What is kept is good for this build, this moment and these secrets; what another build left is thrown away.
 * @param build the program's own file, which the seeds are part of
 */
export function keptSeeds(seeds: Seeds, folder: string, build: string): Seeds {
  const version = hashOf(readFileSync(build))
  const kept =
    (name: keyof Seeds): Seeds[keyof Seeds] =>
    (at, secrets) => {
      const file = join(folder, `${version}-${hashOf(name, at.toISOString(), secrets.phoneKey)}`)
      if (existsSync(file)) return deserialize(readFileSync(file))
      const made = seeds[name](at, secrets)
      mkdirSync(folder, { recursive: true })
      for (const old of readdirSync(folder))
        if (!old.startsWith(version)) rmSync(join(folder, old), { force: true })
      // Another start may be making the same: whole files only, the last one stays.
      const own = `${file}.${process.pid}`
      writeFileSync(own, serialize(made))
      renameSync(own, file)
      return made
    }
  return { town: kept('town'), empty: kept('empty') }
}
