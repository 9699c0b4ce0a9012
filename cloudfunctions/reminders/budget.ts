import { performance } from 'node:perf_hooks'

/** Says, until so many real milliseconds have run, that there is time left: a function that is cut off tells nothing. */
export const budget = (ms: number): (() => boolean) => {
  const until = performance.now() + ms
  return () => performance.now() < until
}
