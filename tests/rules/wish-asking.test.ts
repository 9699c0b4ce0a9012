import { TrackingCode } from '@contract/wish'
import fc from 'fast-check'
import { titleOf } from '../../cloudfunctions/shared/rules/wishes/title'
import { codeFrom, freshWishAccount, onDay, written } from '../../cloudfunctions/wishes/rules/limits'
import { cleanSound, soundKind } from '../../cloudfunctions/wishes/rules/sound'
import { cases } from '../drive/cases'

it('every code is one that can be typed back, in small letters and without its dashes too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 9, maxLength: 9 }), (bytes) => {
      const code = codeFrom(bytes)
      expect(TrackingCode.safeParse(code).success).toBe(true)
      const typed = TrackingCode.parse(` ${code.toLowerCase().replaceAll('-', '')} `)
      expect(written(typed)).toBe(code)
    }),
    cases(60),
  )
})

it('a title is the first twenty letters, whole ones, or says that it is a voice', () => {
  expect(titleOf({ title: null, text: '𠮷'.repeat(30) })).toBe(`${'𠮷'.repeat(20)}…`)
  expect(titleOf({ title: null, text: '灯\n坏了' })).toBe('灯 坏了')
  expect(titleOf({ title: '4 组路灯', text: '灯坏了' })).toBe('4 组路灯')
  expect(titleOf({ title: null, text: null })).toBe('一段语音')
})

it('an account begins each day anew, and keeps its wrong tries', () => {
  const now = new Date('2026-12-15T11:30:00Z')
  const busy = {
    ...freshWishAccount('o', now, '2026-12-15'),
    asked: 5,
    complained: 2,
    tries: 3,
    triesFrom: now,
  }
  expect(onDay(busy, '2026-12-15', now)).toMatchObject({ asked: 5, complained: 2 })
  expect(onDay(busy, '2026-12-16', now)).toMatchObject({ asked: 0, complained: 0, tries: 3, triesFrom: now })
})

describe('a recording', () => {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x44]), Buffer.alloc(300, 7)])
  const tagged = Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 1, 0]),
    Buffer.alloc(128, 0x41),
    frame,
    Buffer.from('TAG'),
    Buffer.alloc(125, 0x42),
  ])

  it('is known by its first bytes', () => {
    expect(soundKind(frame)).toBe('mp3')
    expect(soundKind(Buffer.concat([Buffer.from([0xff, 0xf1]), Buffer.alloc(20)]))).toBe('aac')
    expect(soundKind(Buffer.from('\0\0\0 ftypM4A ........', 'latin1'))).toBe('m4a')
    expect(soundKind(Buffer.from('RIFF....WAVEfmt '))).toBe('wav')
    expect(soundKind(Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(20)]))).toBe('webm')
    expect(soundKind(Buffer.from('not a recording at all'))).toBeNull()
    expect(soundKind(Buffer.alloc(4))).toBeNull()
  })

  it('loses its tags and keeps its sound', () => {
    expect(cleanSound(tagged)).toEqual(frame)
    expect(cleanSound(frame)).toEqual(frame)
    expect(cleanSound(tagged.subarray(0, 100))).toBeNull()
  })

  it('is refused or cleaned, whatever its bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, id3) => {
        const all = Buffer.concat([id3 ? Buffer.from('ID3\x04\0\0') : Buffer.alloc(0), Buffer.from(bytes)])
        const clean = cleanSound(all)
        if (clean) expect(clean.length).toBeLessThanOrEqual(all.length)
      }),
      cases(100),
    )
  })
})
