/**
 * How many random cases a property test runs: `dozens` in `npm test`, SOAK times as many in `npm run soak`.
 * The seed is fixed in the former and new in the latter, where fast-check prints the one that failed.
 */
export const cases = (dozens: number): { numRuns: number; seed?: number } => {
  const times = Number(process.env.SOAK ?? 0)
  return times > 0 ? { numRuns: dozens * times } : { numRuns: dozens, seed: 20261215 }
}
