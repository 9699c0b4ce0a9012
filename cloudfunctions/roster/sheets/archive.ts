import { inflateRawSync } from 'node:zlib'

const END = Buffer.from('PK\x05\x06', 'latin1')
const ENTRY = 0x02014b50
const STORED = 0

/**
 * The texts of an archive by the names of its files, each unpacked when it is asked for: what the library that reads
 * the cells doesn't tell stands there.
 */
export function textsOf(bytes: Buffer, mostBytes: number): (name: string) => string {
  const places = new Map<string, number>()
  const end = bytes.lastIndexOf(END)
  const files = end < 0 ? 0 : bytes.readUInt16LE(end + 10)
  let at = end < 0 ? 0 : bytes.readUInt32LE(end + 16)
  for (let i = 0; i < files && at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY; i++) {
    const nameEnds = at + 46 + bytes.readUInt16LE(at + 28)
    places.set(bytes.toString('utf8', at + 46, nameEnds), at)
    at = nameEnds + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return (name) => {
    const entry = places.get(name)
    if (entry === undefined) return ''
    const local = bytes.readUInt32LE(entry + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20))
    const method = bytes.readUInt16LE(entry + 10)
    const unpacked = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: mostBytes })
    return unpacked.toString('utf8')
  }
}
