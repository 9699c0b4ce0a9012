/** A cell of a sheet as text; null where there is none. */
export type Cell = string | null
export type Grid = Cell[][]

/** One cell over several rows, which keeps what it says in the uppermost; row and column from 0. */
export interface Merge {
  row: number
  column: number
  rows: number
}

export interface Worksheet {
  name: string
  grid: Grid
  merges: Merge[]
}

/** Zero-width and control characters, and variation selectors: nobody sees them, and they keep names from matching. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|(?!\s)\p{Cc}/gu

/**
 * A cell as it was meant: full-width digits, letters and brackets made plain, every kind of blank trimmed and made one
 * space, the apostrophe gone that makes a spreadsheet take something for text.
 * @example clean('　１３８ 0000\u200b') // '138 0000'
 */
export const clean = (cell: Cell | undefined): string =>
  (cell ?? '')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^['‘’]\s*/, '')

const NOTHING = /^(?:[/\\_.*、-]+|[—–－]+|无|暂无|没有|不详|未知|空|待定|n\/?a|null|none)$/i

/**
 * Whether a cell that may stay empty says that it is.
 * @example isNothing('——') // true
 */
export const isNothing = (text: string): boolean => text === '' || NOTHING.test(text)

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+$)/i

/**
 * Whether a formula of the sheet failed here, or a column was too narrow when it was saved as text.
 * @example isError('#N/A') // true
 */
export const isError = (text: string): boolean => ERROR.test(text)

/**
 * Whether a text would be run as a formula by a spreadsheet that opens it.
 * @example isFormula('=HYPERLINK("http://x")') // true
 */
export const isFormula = (text: string): boolean =>
  text.startsWith('=') || /^[+\-@](?=.*[A-Za-z0-9(|!"])/.test(text)

/**
 * The letter of a column, from 0.
 * @example letterOf(27) // 'AB'
 */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
