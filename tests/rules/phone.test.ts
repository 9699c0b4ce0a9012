import { keyedHashes, openPhone, phoneHashes, phoneKeys, sealPhone } from '../../cloudfunctions/shared/phone'

const older = phoneKeys('the-older-key-of-this-environment-001')
const both = phoneKeys('2:the-newer-key-of-this-environment-002,1:the-older-key-of-this-environment-001')
const number = '13800000417'

test('a sealed number opens with its key and reads as nothing without', () => {
  const kept = sealPhone(number, older)
  expect(kept).toMatchObject({ keyVersion: 1 })
  expect(JSON.stringify(kept)).not.toContain(number)
  expect(openPhone(kept, older)).toBe(number)
  expect(() => openPhone(kept, phoneKeys('some-other-key-of-some-other-town-003'))).toThrow()
})

test('the same number never seals the same twice, and always matches', () => {
  const [one, two] = [sealPhone(number, older), sealPhone(number, older)]
  expect(one.sealed).not.toBe(two.sealed)
  expect(one.hash).toBe(two.hash)
  expect(sealPhone('13800000418', older).hash).not.toBe(one.hash)
})

test('after a new key came, what the older one sealed still opens and still matches', () => {
  const kept = sealPhone(number, older)
  expect(openPhone(kept, both)).toBe(number)
  expect(phoneHashes(number, both)).toContain(kept.hash)
  expect(sealPhone(number, both).keyVersion).toBe(2)
})

test('a changed text is refused, not misread', () => {
  const kept = sealPhone(number, older)
  const bytes = Buffer.from(kept.sealed, 'base64url')
  bytes[14]! ^= 1
  expect(() => openPhone({ ...kept, sealed: bytes.toString('base64url') }, older)).toThrow()
})

test.each([
  undefined,
  '',
  'short',
  '2:short,1:the-older-key-of-this-environment-001',
  'x:the-older-key-of-this-environment-001',
])('an environment with the key %p seals nothing', (given) =>
  expect(() => phoneKeys(given)).toThrow('PHONE_KEY'),
)

test('hashes of one text for two uses differ', () => {
  expect(keyedHashes('invite', '48210937', older)).not.toEqual(keyedHashes('tombstone', '48210937', older))
})
