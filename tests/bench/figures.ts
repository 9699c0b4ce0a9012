/** The median of some figures; of an even number the upper one. */
export const median = (figures: number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

/** Runs each of some works in turn, `rounds` times, so that a machine's mood falls on all alike. In milliseconds. */
export async function inTurn<Name extends string>(
  rounds: number,
  works: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const since = performance.now()
      await works[name]()
      took[name].push(performance.now() - since)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(took[name])])) as Record<Name, number>
}

/** One table of the report. */
export interface Table {
  title: string
  columns: string[]
  rows: (string | number)[][]
  note?: string
}

export const ms = (figure: number): string => `${figure.toFixed(2)} ms`
export const times = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`
export const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
