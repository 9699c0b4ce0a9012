import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cases } from '../drive/cases'
import type { DrivenCloud } from '../drive/local-cloud'
import { bundleProbe, probedCloud } from './probed-cloud'

const ROUNDS = cases(8).numRuns
/** Twice as many as may run at once, so that some wait when it dies. */
const WRITERS = 6
/** In each round before the kill. */
const ACKNOWLEDGED = 15

let data: string
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'wuchang-crash-'))
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

function countTo(goal: number) {
  let count = 0
  let reach: () => void
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const one = () => {
    if (++count === goal) reach()
  }
  return { one, reached }
}

/** Adds one after another as one person, until the cloud is gone; counts what was asked for and what was acknowledged. */
async function writeUntilDeath(cloud: DrivenCloud, writer: number, round: number, heard: () => void) {
  const tally = { asked: 0, acknowledged: 0 }
  try {
    for (;;) {
      tally.asked++
      const input = { key: `r${round}-w${writer}-${tally.asked}`, pair: `w${writer}`, by: 1 }
      const reply = await cloud.call(`o-writer-${writer}`, 'probe.addToPair', input)
      if (!reply.ok) continue
      tally.acknowledged++
      heard()
    }
  } catch {
    return tally
  }
}

it(
  `${ROUNDS} times killed in mid-write it keeps every acknowledged write, no half of one, and no lock`,
  async () => {
    const functions = [bundleProbe()]
    const atLeast = Array<number>(WRITERS).fill(0)
    const atMost = Array<number>(WRITERS).fill(0)
    let acknowledged = 0
    for (let round = 0; round <= ROUNDS; round++) {
      // Opening the same folder again is itself the proof that no lock was left.
      const cloud = await probedCloud({ seed: 'empty', data, functions, args: ['--workers', '3'] })
      for (let writer = 0; writer < WRITERS; writer++) {
        const { data: pair } = await cloud.call('o-reader', 'probe.readPair', { pair: `w${writer}` })
        expect(pair.left).toBe(pair.right)
        expect(pair.left).toBeGreaterThanOrEqual(atLeast[writer]!)
        expect(pair.left).toBeLessThanOrEqual(atMost[writer]!)
        atLeast[writer] = pair.left
        atMost[writer] = pair.left
      }
      if (round === ROUNDS) {
        await cloud.stop()
        break
      }
      const enough = countTo(ACKNOWLEDGED)
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilDeath(cloud, writer, round, enough.one),
      )
      await enough.reached
      // From here it falls anywhere in a write.
      await wait(round % 7)
      await cloud.kill('SIGKILL')
      for (const [writer, tally] of (await Promise.all(writers)).entries()) {
        atLeast[writer]! += tally.acknowledged
        atMost[writer]! += tally.asked
        acknowledged += tally.acknowledged
      }
    }
    expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED)
  },
  22_500 * ROUNDS,
)
