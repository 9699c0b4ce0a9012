/** A file behind an address, read in pieces: a film of 200 MB doesn't fit into a function's memory. */
export interface RemoteFile {
  bytes: number
  /** As many bytes as there are from a place on, `length` at most. */
  read(from: number, length: number): Promise<Uint8Array>
}

const BLOCK = 512 * 1024
/** Of a header at the front, one at the end, and what a reader jumps between. */
const BLOCKS_KEPT = 4
const PATIENCE_MS = 8_000
/** A storage that answers a range with the whole file is taken at its word up to here. */
const MOST_WHOLE = 32 * 1024 * 1024
const NO_SUCH_RANGE = 416

interface Piece {
  bytes: Uint8Array
  whole: number
}

async function fetchPiece(url: string, from: number): Promise<Piece> {
  const response = await fetch(url, {
    headers: { range: `bytes=${from}-${from + BLOCK - 1}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (response.status === NO_SUCH_RANGE) return { bytes: new Uint8Array(), whole: 0 }
  const [, whole] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? []
  const length = Number(whole ?? response.headers.get('content-length'))
  const known =
    response.status === 206 ? whole !== undefined : response.status === 200 && length <= MOST_WHOLE
  if (!known) {
    await response.body?.cancel()
    throw new Error(`the storage answered ${response.status} to a range`)
  }
  return { bytes: new Uint8Array(await response.arrayBuffer()), whole: length }
}

/** Opens a file by its temporary address; throws when the storage doesn't hand it out. */
export async function remoteFile(url: string): Promise<RemoteFile> {
  const first = await fetchPiece(url, 0)
  const isWhole = first.bytes.length === first.whole
  const blocks = new Map<number, Uint8Array>([[0, first.bytes]])

  const blockAt = async (nth: number): Promise<Uint8Array> => {
    const kept = blocks.get(nth)
    if (kept) return kept
    const { bytes } = await fetchPiece(url, nth * BLOCK)
    const [oldest] = blocks.keys()
    if (blocks.size >= BLOCKS_KEPT && oldest !== undefined) blocks.delete(oldest)
    blocks.set(nth, bytes)
    return bytes
  }
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    const to = Math.min(from + length, first.whole)
    if (isWhole) return first.bytes.subarray(from, to)
    const out = new Uint8Array(Math.max(0, to - from))
    for (let at = from; at < to; ) {
      const nth = Math.floor(at / BLOCK)
      const block = await blockAt(nth)
      const piece = block.subarray(at - nth * BLOCK, to - nth * BLOCK)
      if (piece.length === 0) throw new Error('the storage answered less than the file has')
      out.set(piece, at - from)
      at += piece.length
    }
    return out
  }
  return { bytes: first.whole, read }
}
