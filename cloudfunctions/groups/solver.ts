import loadHighs from 'highs'
import type { Solve } from './rules/assign'

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** These problems are small: what makes big ones quick takes longer than solving them. */
const QUICK = { output_flag: false, presolve: 'off', solver: 'simplex' } as const
/** Without it a plan that is worse by a ten-thousandth would do. */
const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 } as const
const WHOLE_WITHIN = 1e-6

let loading: Promise<Highs> | undefined

function columnsOf(highs: Highs, model: string, options: typeof QUICK | typeof EXACT): [string, number][] {
  const solved = highs.solve(model, options)
  if (solved.Status !== 'Optimal') throw new Error(`the solver says ${solved.Status}`)
  return Object.entries(solved.Columns).map(([name, column]) => [name, (column as { Primal: number }).Primal])
}

const isWhole = ([, value]: [string, number]): boolean => Math.abs(value - Math.round(value)) < WHOLE_WITHIN

/** The same model with every variable declared an integer. */
const declared = (model: string, names: string[]): string =>
  model.replace(/End\n$/, `General\n ${names.join('\n ')}\nEnd\n`)

/**
 * HiGHS, compiled once an instance of the function, on its first plan; `highs.wasm` lies beside the function's index.js
 * (scripts/build/functions), where the package looks for it. The simplex method stops at a corner, and the corners of
 * these models are whole: declaring the integers made it ten times slower and is left for a corner that isn't.
 */
export async function solver(): Promise<Solve> {
  loading ??= loadHighs()
  const highs = await loading
  return (model) => {
    const quick = columnsOf(highs, model, QUICK)
    const names = quick.map(([name]) => name)
    const whole = quick.every(isWhole) ? quick : columnsOf(highs, declared(model, names), EXACT)
    return new Map(whole.map(([name, value]) => [name, Math.round(value)]))
  }
}
