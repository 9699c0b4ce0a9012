import { addDays, dayOf, instantOf, startOfDay } from '@domain/day'

describe('the Asia/Shanghai day', () => {
  test.each([
    ['midnight begins the new day', '2026-12-14T16:00:00.000Z', '2026-12-15'],
    ['a millisecond earlier is still the day before', '2026-12-14T15:59:59.999Z', '2026-12-14'],
    [
      '07:59 belongs to the day although UTC is still on the one before',
      '2026-12-14T23:59:00.000Z',
      '2026-12-15',
    ],
    ['08:00 belongs to the same day', '2026-12-15T00:00:00.000Z', '2026-12-15'],
    ['the week turns on Monday at midnight', '2026-12-20T16:00:00.000Z', '2026-12-21'],
    ['the month turns at midnight', '2026-11-30T16:00:00.000Z', '2026-12-01'],
    ['the year turns at midnight', '2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['a leap day exists', '2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['the season ends with its closing day', '2027-03-20T15:59:59.999Z', '2027-03-20'],
  ])('%s', (_, at, day) => {
    expect(dayOf(new Date(at))).toBe(day)
  })

  it('is the same from an instant with any offset', () => {
    expect(dayOf('2026-12-15T00:30:00+09:00')).toBe('2026-12-14')
  })

  it('begins at its first moment and not one before', () => {
    const start = startOfDay('2027-01-01')
    expect(dayOf(start)).toBe('2027-01-01')
    expect(dayOf(new Date(start.getTime() - 1))).toBe('2026-12-31')
  })
})

it('an instant is written with its offset and milliseconds', () => {
  expect(instantOf(new Date('2026-12-15T11:30:00Z'))).toBe('2026-12-15T19:30:00.000+08:00')
})

it('days are added over month and year ends', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
})
