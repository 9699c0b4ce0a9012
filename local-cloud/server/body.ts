import type { IncomingMessage } from 'node:http'

/** Leaves as `{"error":{"field","message"}}` with its status: the request itself is wrong. */
export class BadRequest extends Error {
  constructor(
    readonly field: string,
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

/** The whole body, or null when it is longer than `most`. An overlong body is read to its end and dropped. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
  }
  return length <= most ? Buffer.concat(chunks) : null
}

export function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Falls through to the one refusal.
  }
  throw new BadRequest('body', 'is not a JSON object')
}
