import fc from 'fast-check'
import { keyedHashes, openPhone, phoneHashes, phoneKeys, sealPhone } from '../../cloudfunctions/shared/phone'
import { cases } from '../drive/cases'

const [OLD, NEW, OTHER] = ['o', 'n', 'x'].map((each) => each.repeat(32)) as [string, string, string]
const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)

describe('a phone number', () => {
  it('is read back as it was, and stands nowhere in what is kept', () =>
    fc.assert(
      fc.property(phone, (number) => {
        const sealed = sealPhone(number, phoneKeys(NEW))
        expect(openPhone(sealed, phoneKeys(NEW))).toBe(number)
        expect(JSON.stringify(sealed)).not.toContain(number)
      }),
      cases(24),
    ))

  it('sealed twice is sealed differently, and matches all the same', () => {
    const [a, b] = [1, 2].map(() => sealPhone('13800000417', phoneKeys(NEW)))
    expect(a!.sealed).not.toBe(b!.sealed)
    expect(a!.hash).toBe(b!.hash)
  })

  it('sealed before the key was changed is read and found after it, beside those sealed since', () => {
    const before = sealPhone('13800000417', phoneKeys(OLD))
    const keys = phoneKeys(`2:${NEW},1:${OLD}`)
    const since = sealPhone('13800000417', keys)
    expect([before.keyVersion, since.keyVersion]).toEqual([1, 2])
    expect([openPhone(before, keys), openPhone(since, keys)]).toEqual(Array(2).fill('13800000417'))
    expect(phoneHashes('13800000417', keys)).toEqual(expect.arrayContaining([before.hash, since.hash]))
  })

  it('is not read with another key, with the key of another version, or with a byte changed', () => {
    const sealed = sealPhone('13800000417', phoneKeys(OLD))
    expect(() => openPhone(sealed, phoneKeys(OTHER))).toThrow()
    expect(() => openPhone(sealed, phoneKeys(`2:${NEW}`))).toThrow('no phone key of version 1')
    const bytes = Buffer.from(sealed.sealed, 'base64url')
    for (const at of [0, 15, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(() => openPhone({ ...sealed, sealed: changed.toString('base64url') }, phoneKeys(OLD))).toThrow()
    }
  })

  it.each([undefined, '', 'short', `${NEW},x:${OLD}`])('has no key in “%s”', (given) => {
    expect(() => phoneKeys(given)).toThrow('PHONE_KEY')
  })
})

it('keyed hashes of one text for two uses, or under two keys, have nothing in common', () => {
  const keys = phoneKeys(`2:${NEW},1:${OLD}`)
  const hashes = [
    ...keyedHashes('invite', '12345678', keys),
    ...keyedHashes('tombstone', '12345678', keys),
    ...phoneHashes('12345678', keys),
  ]
  expect(new Set(hashes).size).toBe(6)
})
