import Papa from 'papaparse'
import type { Grid } from '../rules/cell'

/** A first line that only tells Excel what stands between the cells; it shows no such row. */
const SEPARATOR = /^sep=(.)\r?\n/i

/** Every line is a row, blank ones too, so that rows are counted as a spreadsheet does. */
export function gridOfCsv(text: string): Grid {
  const told = SEPARATOR.exec(text)
  const { data } = Papa.parse<string[]>(told ? text.slice(told[0].length) : text, {
    ...(told ? { delimiter: told[1]! } : {}),
    delimitersToGuess: [',', '\t', ';', '，', '|'],
    skipEmptyLines: false,
  })
  return data.map((row) => row.map((cell) => (cell === '' ? null : cell)))
}
