import type { IncomingMessage } from 'node:http'

const names = new Set(['127.0.0.1', 'localhost', '[::1]'])

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

/** Why a request is refused: another site's page, or another name for this machine (DNS rebinding). Null when it is ours. */
export function foreignProblem({ headers }: IncomingMessage): string | null {
  const { host = '', origin } = headers
  if (!names.has(hostOf(`http://${host}`))) return `Host ${host} is not this machine`
  if (origin !== undefined && !names.has(hostOf(origin))) return `Origin ${origin} is not this machine`
  return null
}

/** A page's script always sends one of these and cannot take them away; the SDK sends none. */
export const fromBrowser = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined || headers.referer !== undefined
