import type { Clock } from '../clock'

/** The clock's offset where every worker reads it, kept up to date whenever the clock is set. */
export function shareOffset(clock: Clock): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const cell = new Float64Array(shared)
  clock.onSet((offsetMs) => {
    cell[0] = offsetMs
  })
  return shared
}
