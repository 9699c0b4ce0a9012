import { createHmac, timingSafeEqual } from 'node:crypto'
import { extname } from 'node:path'

export type FileUse = 'get' | 'put'

/** Signs what a holder of the URL may do with one path, until when. */
export function createSigner(secret: string) {
  const sign = (use: FileUse, path: string, until: number) =>
    createHmac('sha256', secret).update(`${use}\n${until}\n${path}`).digest('hex')
  return {
    sign,
    valid(use: FileUse, path: string, until: number, signature: string): boolean {
      const expected = Buffer.from(sign(use, path, until))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

/** Plain ASCII, because the SDK runs `encodeURI` over a download URL and a browser may not. */
export const urlPathOf = (path: string): string =>
  `/files/${Buffer.from(path).toString('base64url')}${extname(path).replace(/[^.A-Za-z0-9]/g, '')}`

export const pathOfUrl = (urlPath: string): string => {
  const name = urlPath.slice('/files/'.length)
  return Buffer.from(name.split('.')[0] ?? '', 'base64url').toString()
}
