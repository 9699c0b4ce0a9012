import { performance } from 'node:perf_hooks'
import { now as readClock } from '../shared/clock'

/**
 * Says, until so many real milliseconds have run since the function began, that there is time left: one that is cut off
 * tells nothing.
 */
export const budget = (ms: number, begun: Date): (() => boolean) => {
  const until = performance.now() + ms - Math.max(0, readClock().getTime() - begun.getTime())
  return () => performance.now() < until
}
