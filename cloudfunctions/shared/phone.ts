import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { SealedPhone } from '@records/index'

/** Keys by version, the newest first: `PHONE_KEY` is `2:newer,1:older`, or one key alone, which is version 1. */
export interface PhoneKeys {
  version: number
  secret: string
}

/** A shorter one could be tried through. */
const SHORTEST = 32

export function phoneKeys(given: string | undefined): PhoneKeys[] {
  const keys = (given ?? '').split(',').map((part) => {
    const [version, secret] = part.includes(':') ? part.split(':', 2) : ['1', part]
    return { version: Number(version), secret: secret ?? '' }
  })
  if (keys.some(({ version, secret }) => !Number.isInteger(version) || secret.length < SHORTEST))
    throw new Error('PHONE_KEY is missing or too short')
  return keys.sort((a, b) => b.version - a.version)
}

const derived = ({ secret }: PhoneKeys, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', use, 32))

const NONCE = 12
const TAG = 16

/** Keyed, because eleven digits alone are soon tried through. */
const hashOf = (key: PhoneKeys, what: string): string =>
  createHmac('sha256', derived(key, 'match')).update(what).digest('base64url')

type Sealed = Omit<SealedPhone, 'hash'>

/** @param nonce 12 bytes; the seed gives its own, so that a town is the same each time */
export function sealText(text: string, keys: PhoneKeys[], nonce: Buffer = randomBytes(NONCE)): Sealed {
  const key = keys[0]!
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'seal'), nonce)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const sealed = Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url')
  return { keyVersion: key.version, sealed }
}

/** Throws when the key of that version is gone or the text was changed. */
export function openText({ keyVersion, sealed }: Sealed, keys: PhoneKeys[]): string {
  const key = keys.find(({ version }) => version === keyVersion)
  if (!key) throw new Error(`no phone key of version ${keyVersion}`)
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', derived(key, 'seal'), bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(-TAG))
  return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8')
}

export const sealPhone = (phone: string, keys: PhoneKeys[], nonce?: Buffer): SealedPhone => ({
  ...sealText(phone, keys, nonce),
  hash: hashOf(keys[0]!, phone),
})

export const openPhone = (phone: SealedPhone, keys: PhoneKeys[]): string => openText(phone, keys)

/** The hashes under which a number may stand, one a key version. */
export const phoneHashes = (phone: string, keys: PhoneKeys[]): string[] =>
  keys.map((key) => hashOf(key, phone))

/** A keyed hash of anything else that must be matched and not read: invite codes, tombstones. `use` keeps kinds apart. */
export const keyedHashes = (use: string, what: string, keys: PhoneKeys[]): string[] =>
  keys.map((key) => hashOf(key, `${use}:${what}`))

/** The keys of this environment. */
export const environmentKeys = (): PhoneKeys[] => phoneKeys(process.env.PHONE_KEY)
