/** What the first bytes of a text say of its encoding. */
const MARKS: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const decoded = (bytes: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a CSV as Excel, WPS and everybody else save it: with a byte order mark, as UTF-8, or else as GBK, of
 * which GB 18030 knows every character. Null when it is none of them.
 */
export function textOf(bytes: Buffer): string | null {
  const mark = MARKS.find(([marks]) => marks.every((byte, i) => bytes[i] === byte))
  if (mark) return decoded(bytes, mark[1])
  if (bytes.includes(0)) return null
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
}
