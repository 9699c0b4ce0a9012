/**
 * The parts of a multipart/form-data body by name: text, except `requestData`, which the SDK sends as bare bytes
 * without a file name, so that a form parser would take it for text and spoil it (CLOUDBASE-WIRE §5).
 */
export function parseMultipart(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  if (!boundary) return {}
  const parts = split(body, Buffer.from(`--${boundary[1] ?? boundary[2]}`))
  return Object.fromEntries(parts.flatMap(parsePart))
}

function split(body: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let from = body.indexOf(mark)
  while (from >= 0) {
    const start = from + mark.length
    from = body.indexOf(mark, start)
    // Each part begins with the CRLF after its mark and ends with the one before the next.
    if (from >= 0) parts.push(body.subarray(start + 2, from - 2))
  }
  return parts
}

function parsePart(part: Buffer): [string, string | Buffer][] {
  const end = part.indexOf('\r\n\r\n')
  const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(0, end)).toString())?.[1]
  if (name === undefined) return []
  const value = part.subarray(end + 4)
  return [[name, name === 'requestData' ? value : value.toString()]]
}
