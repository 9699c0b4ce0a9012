export type Slice = { from: number; to: number } | 'whole' | 'unsatisfiable'

/** One `Range: bytes=…` header over `size` bytes; several ranges at once are answered whole, as HTTP allows. */
export function sliceOf(header: string | undefined, size: number): Slice {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  const [first, last] = [match[1], match[2]]
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? 'unsatisfiable' : { from, to }
}
