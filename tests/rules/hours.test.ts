import { hoursText, missingText, panesOf } from '@domain/hours'
import fc from 'fast-check'
import { cases } from '../drive/cases'

const HOUR = 2_700

describe('学时 in text', () => {
  it('are floored to a tenth', () => {
    expect(hoursText(25_700, HOUR)).toBe('9.5')
    expect(hoursText(25_649, HOUR)).toBe('9.4')
  })
  it('show no tenth when whole', () => expect(hoursText(16 * HOUR, HOUR)).toBe('16'))
  it('missing ones are rounded up, so that the last second still shows', () => {
    expect(missingText(16 * HOUR - 1, 16 * HOUR, HOUR)).toBe('0.1')
    expect(missingText(16 * HOUR, 16 * HOUR, HOUR)).toBe('0')
    expect(missingText(17 * HOUR, 16 * HOUR, HOUR)).toBe('0')
  })
  it('what is done never says more than was learned, and what is missing never less than is left', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.constantFrom(1_800, 2_700, 3_600), (sec, perHour) => {
        const required = 16 * perHour
        expect(Number(hoursText(sec, perHour))).toBeLessThanOrEqual(sec / perHour)
        expect(Number(missingText(sec, required, perHour))).toBeGreaterThanOrEqual((required - sec) / perHour)
      }),
      cases(100),
    )
  })
})

describe('panes', () => {
  it('light from the left, half a pane for half a 学时', () => {
    expect(panesOf(6_800, 4 * HOUR, HOUR)).toEqual(['lit', 'lit', 'half', 'unlit'])
  })
  it('a second short of half a pane stays dark', () => {
    expect(panesOf(HOUR / 2 - 1, HOUR, HOUR)).toEqual(['unlit'])
    expect(panesOf(HOUR / 2, HOUR, HOUR)).toEqual(['half'])
  })
  it('are as many as the room requires, however much was learned', () => {
    expect(panesOf(99 * HOUR, 3 * HOUR, HOUR)).toEqual(['lit', 'lit', 'lit'])
    expect(panesOf(0, 0, HOUR)).toEqual([])
  })
})
