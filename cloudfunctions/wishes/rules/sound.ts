/** A recording of two minutes, as phones make it. */
export const SOUND_BYTES = 4 * 1024 * 1024

export type SoundKind = 'mp3' | 'aac' | 'm4a' | 'wav' | 'webm'

const at = (bytes: Buffer, from: number, text: string): boolean =>
  bytes.toString('latin1', from, from + text.length) === text

const WEBM = [0x1a, 0x45, 0xdf, 0xa3]
/** ID3v2 begins a file with ten bytes, its size in four of seven bits; ID3v1 ends it with 128. */
const HEAD = 10
const TAIL = 128

const syncs = (bytes: Buffer): boolean => bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0

/**
 * What kind of recording some bytes are; null for anything else.
 * @example soundKind(Buffer.from('RIFF....WAVEfmt ')) // 'wav'
 */
export function soundKind(bytes: Buffer): SoundKind | null {
  if (bytes.length < HEAD || bytes.length > SOUND_BYTES) return null
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WAVE')) return 'wav'
  if (at(bytes, 4, 'ftyp')) return 'm4a'
  if (WEBM.every((byte, i) => bytes[i] === byte)) return 'webm'
  if (at(bytes, 0, 'ID3')) return 'mp3'
  if (!syncs(bytes)) return null
  // ADTS says layer 0; MPEG audio never does.
  return (bytes[1]! & 0x06) === 0 ? 'aac' : 'mp3'
}

/**
 * A recording without the tags before and after it: who made it, with what, where.
 * @example cleanSound(mp3 with an ID3 tag)?.includes('ID3') // false
 */
export function cleanSound(bytes: Buffer): Buffer | null {
  const kind = soundKind(bytes)
  if (kind !== 'mp3') return kind === null ? null : bytes
  const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + (bytes[i]! & 0x7f), 0)
  const from = at(bytes, 0, 'ID3') ? HEAD + size : 0
  const to = at(bytes, bytes.length - TAIL, 'TAG') ? bytes.length - TAIL : bytes.length
  const sound = bytes.subarray(from, to)
  return sound.length > 1 && syncs(sound) ? sound : null
}
