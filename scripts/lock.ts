import { readFileSync, writeFileSync } from 'node:fs'
import { type Lock, missingPlatforms } from './lock/platforms'

/** `npm run lock`, after any change of a dependency: completes the lock with the platforms that an install left out. */
const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const missing = missingPlatforms(lock)
const { '': root, ...packages } = { ...lock.packages, ...missing }
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: { '': root, ...sorted } }, null, 2)}\n`,
)
console.log(`${Object.keys(missing).length} platform packages added to the lock`)
