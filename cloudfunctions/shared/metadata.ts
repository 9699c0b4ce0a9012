/** Pictures may be this large once they are here. */
export const PHOTO_BYTES = 5 * 1024 * 1024

const startsWith = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)

/**
 * A JPEG or PNG without what the camera wrote beside the picture: place, moment, device, names. Null for anything else,
 * and for a file that breaks off.
 * @example cleanPicture(photo)?.includes('GPS') // false
 */
export function cleanPicture(bytes: Buffer): Buffer | null {
  if (bytes.length > PHOTO_BYTES) return null
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return cleanJpeg(bytes)
  return startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? cleanPng(bytes) : null
}

const [SOI, EOI, SOS, COM, APP0, APP2, APP15] = [0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xe2, 0xef] as const

/** Without the segments of applications, but for JFIF's and the colour profile, which a picture needs to look right. */
const isKept = (marker: number, segment: Buffer): boolean => {
  if (marker === COM) return false
  if (marker < APP0 || marker > APP15) return true
  const name = segment.subarray(4, 16).toString('latin1')
  return (marker === APP0 && name.startsWith('JFIF\0')) || (marker === APP2 && name.startsWith('ICC_PROFILE'))
}

function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === SOI || marker === EOI) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return null
    const segment = bytes.subarray(at, end)
    if (isKept(marker, segment)) kept.push(segment)
    at = end
    if (marker === SOS) return Buffer.concat([...kept, ...scansFrom(bytes, at)])
  }
  return null
}

/** Stuffing and restart marks stand inside the picture's data; they have no length. */
const isInData = (marker: number): boolean =>
  marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)

/** The picture itself, and in a progressive one the tables and scans after it; what follows the end is dropped. */
function scansFrom(bytes: Buffer, from: number): Buffer[] {
  const parts: Buffer[] = []
  let start = from
  for (let at = from; at + 1 < bytes.length; at++) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff || isInData(marker)) continue
    if (marker === EOI) return [...parts, bytes.subarray(start, at + 2)]
    if (at + 4 > bytes.length) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (!isKept(marker, bytes.subarray(at, end))) {
      parts.push(bytes.subarray(start, at))
      start = end
    }
    at = end - 1
  }
  return [...parts, bytes.subarray(start), Buffer.from([0xff, EOI])]
}

const DROPPED = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']
const SIGNATURE = 8
/** Length, type and checksum around a chunk's data. */
const AROUND = 12

function cleanPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at + AROUND <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + AROUND + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    if (!DROPPED.includes(type)) kept.push(bytes.subarray(at, end))
    at = end
    if (type === 'IEND') return Buffer.concat(kept)
  }
  return null
}
