import { spawnSync } from 'node:child_process'
import { requestsPerAction } from '../tests/bench/actions'
import type { Table } from '../tests/bench/figures'
import { growth } from '../tests/bench/growth'
import { loadTimes } from '../tests/bench/load'
import { phone } from '../tests/bench/phone'
import { planTimes } from '../tests/bench/plan'
import { reminderSlices } from '../tests/bench/reminders'
import { rosterImport } from '../tests/bench/roster'
import { roundTrip } from '../tests/bench/round-trip'
import { sizes } from '../tests/bench/sizes'
import { tallyEvening } from '../tests/bench/tally-evening'
import { tallyFigures } from '../tests/bench/tally-figures'
import { wishFigures } from '../tests/bench/wish-figures'

/** `npm run bench`: counts are exact; times are medians and ratios within this run, never promises. */
const benches: Record<string, () => Promise<Table> | Table> = {
  actions: requestsPerAction,
  phone,
  'round-trip': roundTrip,
  growth,
  'wish-figures': wishFigures,
  'tally-figures': tallyFigures,
  'tally-evening': tallyEvening,
  roster: rosterImport,
  sizes,
  plan: planTimes,
  load: loadTimes,
  reminders: reminderSlices,
}

const print = ({ title, columns, rows, note }: Table): void => {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  console.log(
    [
      `\n## ${title}\n`,
      line(columns),
      line(columns.map(() => '---')),
      ...rows.map(line),
      ...(note ? ['', note] : []),
    ].join('\n'),
  )
}

async function run(): Promise<void> {
  const asked = process.argv.slice(2)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(1)
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) print(await bench())
  }
}

run().catch((error) => {
  console.error(error)
  process.exit(1)
})
