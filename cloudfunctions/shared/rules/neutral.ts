const RISKY = /^['=+\-@\t\r\n]/

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before what could begin one. The import takes it off.
 * So it does before `constructor` and its like, which write-excel-file takes for strings it has written already.
 * @example neutral('=1+1') // "'=1+1"
 */
export const neutral = (text: string): string =>
  RISKY.test(text.normalize('NFKC')) || text in {} ? `'${text}` : text
