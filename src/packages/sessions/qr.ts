import { create } from 'qrcode/lib/core/qrcode'

/** Modules of white around a code, as readers want it. */
const QUIET = 3
/** Points across. */
const WIDE = 232

/**
 * A QR code as a picture's address: one path of dark runs, so that a new code every half minute costs few bytes.
 * Given as bytes, because mini programs have no TextEncoder.
 */
export function qrPicture(text: string): string {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
  const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET
  const dark = runsOf(modules).map(({ x, y, length }) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${WIDE}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark.join('')}"/></svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

interface Modules {
  size: number
  get: (row: number, column: number) => number
}

function runsOf(modules: Modules): { x: number; y: number; length: number }[] {
  const runs = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      const from = x
      while (x < modules.size && modules.get(y, x)) x++
      if (x > from) runs.push({ x: from, y, length: x - from })
    }
  }
  return runs
}
