const decoder = new TextDecoder('gb18030')
let table: Map<string, number[]> | null = null

/** Every character that GB 18030 writes with two or, in the basic plane, four bytes. */
function characters(): Map<string, number[]> {
  if (table) return table
  table = new Map()
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !table!.has(character))
      table!.set(character, bytes)
  }
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) add([a, b])
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) add([a, b, c, d])
  return table
}

const beyond = (point: number): number[] => {
  const at = point - 0x10000
  return [
    0x90 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1_260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]
}

/** A text as WPS saves a CSV in China; node decodes GBK and can't write it. */
export const gbk = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((character) => {
      const point = character.codePointAt(0)!
      return point < 0x80 ? [point] : point > 0xffff ? beyond(point) : characters().get(character)!
    }),
  )
