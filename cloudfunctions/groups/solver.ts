import loadHighs from 'highs'
import type { Solve } from './rules/assign'

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** Without it a plan that is worse by a ten-thousandth would do. */
const EXACT = { mip_rel_gap: 0, mip_abs_gap: 0.5 }

let loading: Promise<Highs> | undefined

/**
 * HiGHS, compiled once an instance of the function, on its first plan. `highs.wasm` lies beside the function's index.js
 * (scripts/build/functions), where the package looks for it.
 */
export async function solver(): Promise<Solve> {
  loading ??= loadHighs()
  const highs = await loading
  return (model) => {
    const solved = highs.solve(model, EXACT)
    if (solved.Status !== 'Optimal') throw new Error(`the solver says ${solved.Status}`)
    return new Map(
      Object.entries(solved.Columns).map(([name, column]) => [
        name,
        Math.round((column as { Primal: number }).Primal),
      ]),
    )
  }
}
