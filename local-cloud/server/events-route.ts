import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LocalCloud } from '../cloud'

const BEAT_MS = 15_000

/** `GET /_local/events`: messages, clock and network changes as they happen, for the shell. */
export function eventsRoute(request: IncomingMessage, response: ServerResponse, { live }: LocalCloud): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': open\n\n')
  const beat = setInterval(() => response.write(': beat\n\n'), BEAT_MS).unref()
  const leave = live.subscribe((name, data) =>
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
  )
  request.on('close', () => {
    clearInterval(beat)
    leave()
  })
}
