/** The rate espeak-ng speaks at; everything here is mono 16-bit at this rate. */
export const sampleRate = 22_050

export const secondsOf = (samples: Int16Array): number => samples.length / sampleRate

/** Reads the samples of a mono 16-bit wave file, whatever chunks stand before them. */
export const readWave = (file: Buffer): Int16Array => {
  let at = 12
  while (file.toString('latin1', at, at + 4) !== 'data') at += 8 + file.readUInt32LE(at + 4)
  const bytes = file.subarray(at + 8, at + 8 + file.readUInt32LE(at + 4))
  return Int16Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(i * 2))
}

export const writeWave = (samples: Int16Array): Buffer => {
  const size = samples.length * 2
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + size, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(sampleRate, 24)
  head.writeUInt32LE(sampleRate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(size, 40)
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, size)])
}

/** Lays each piece at its second in a silence of `sec`. */
export const layOut = (
  pieces: readonly { atSec: number; samples: Int16Array }[],
  sec: number,
): Int16Array => {
  const whole = new Int16Array(Math.round(sec * sampleRate))
  for (const { atSec, samples } of pieces) whole.set(samples, Math.round(atSec * sampleRate))
  return whole
}
