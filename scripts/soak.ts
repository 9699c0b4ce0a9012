import { spawnSync } from 'node:child_process'

/** `npm run soak [-- pattern]`: every property test with `SOAK` times as many random cases (20 unless told). */
const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)
const times = process.env.SOAK ?? '20'
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--testTimeout=3600000', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, SOAK: times } },
)
process.exit(status ?? 1)
