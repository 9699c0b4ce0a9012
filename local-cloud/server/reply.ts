import type { ServerResponse } from 'node:http'

export function replyJson(response: ServerResponse, status: number, body: unknown): void {
  replyText(response, status, JSON.stringify(body))
}

/** JSON that is already text: a function's answer goes out as it is. */
export function replyText(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  })
  response.end(json)
}

/** How every refusal of this server's own interface reads. */
export const problem = (field: string, message: string) => ({ error: { field, message } })
