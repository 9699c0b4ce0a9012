import type { Clock } from '../clock'
import { createSigner, urlPathOf } from './signed-url'

/** Temporary URLs: unguessable, and dead once the cloud's clock has passed their end. */
export function createLinks(secret: string, clock: Clock, url: () => string) {
  const signer = createSigner(secret)
  const untilIn = (sec: number) => Math.floor(clock.now().getTime() / 1_000) + sec
  return {
    download(path: string, sec: number): string {
      const until = untilIn(sec)
      return `${url()}${urlPathOf(path)}?until=${until}&sign=${signer.sign('get', path, until)}`
    },
    upload(path: string, sec: number): { url: string; authorization: string } {
      const until = untilIn(sec)
      const authorization = `${until}.${signer.sign('put', path, until)}`
      return { url: `${url()}${urlPathOf(path)}`, authorization }
    },
    opens: (path: string, until: number, signature: string): boolean =>
      untilIn(0) <= until && signer.valid('get', path, until, signature),
    admits(path: string, authorization: string): boolean {
      const [until = '', signature = ''] = authorization.split('.')
      return untilIn(0) <= Number(until) && signer.valid('put', path, Number(until), signature)
    },
  }
}
export type Links = ReturnType<typeof createLinks>
