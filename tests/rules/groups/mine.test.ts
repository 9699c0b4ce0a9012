import type { DeskPerson } from '@contract/groups'
import type { StandingState } from '@contract/standing'
import { sorted, summaryOf } from '../../../cloudfunctions/groups/rules/desk'
import { bandOf, litOf } from '../../../cloudfunctions/groups/rules/mine'

describe('the middle half of a group', () => {
  it('lies between the quartiles by nearest rank', () => {
    expect(bandOf([9_000, 0, 900, 1_800, 3_600, 2_700], 1)).toEqual({ lowSec: 900, highSec: 3_600 })
    expect(bandOf([1, 2, 3, 4, 5, 6, 7, 8], 1)).toEqual({ lowSec: 2, highSec: 6 })
  })
  it('is told in whole steps, so that no member’s own figure stands there', () => {
    expect(bandOf([9_000, 0, 900, 1_800, 3_600, 2_700], 1_350)).toEqual({ lowSec: 0, highSec: 4_050 })
    expect(bandOf([1_350, 1_350, 1_350, 1_350, 1_350, 1_350], 1_350)).toEqual({
      lowSec: 1_350,
      highSec: 1_350,
    })
  })
  it('is not told of fewer than six', () => {
    expect(bandOf([1, 2, 3, 4, 5], 1)).toBeNull()
  })
})

test('lit today is who was credited since midnight in Shanghai', () => {
  const hours = [
    { personId: 'p1', lastAt: new Date('2026-12-14T23:59:59.999+08:00') },
    { personId: 'p2', lastAt: new Date('2026-12-15T00:00:00+08:00') },
    { personId: 'p3', lastAt: null },
  ]
  const now = new Date('2026-12-15T19:30:00+08:00')
  expect(litOf(6, hours, 'p1', now)).toEqual({ lit: 1, mine: false })
  expect(litOf(6, hours, 'p2', now)).toEqual({ lit: 1, mine: true })
  expect(litOf(5, hours, 'p2', now)).toBeNull()
})

const one = (
  personId: string,
  state: StandingState,
  idleDays = 0,
  more: Partial<DeskPerson> = {},
  lateDays = 0,
) => {
  const study = { state, totalSec: 0, missingSec: 0, lastOn: null, idleDays, finishOn: null, lateDays }
  return {
    personId,
    name: null,
    residence: null,
    bound: null,
    callable: true,
    study,
    callbackAt: null,
    ...more,
  }
}

test('a desk begins with who asked, then who waits longest', () => {
  const people = [
    one('done', 'finished'),
    one('pace', 'onPace'),
    one('none', 'notBegun', 44),
    one('idle8', 'stuck', 8),
    one('late30', 'stuck', 0, {}, 30),
    one('asked2', 'onPace', 0, { callbackAt: '2026-12-15T10:00:00.000+08:00' }),
    one('asked1', 'finished', 0, { callbackAt: '2026-12-14T10:00:00.000+08:00' }),
  ]
  expect(sorted(people).map(({ personId }) => personId)).toEqual([
    'asked1',
    'asked2',
    'late30',
    'idle8',
    'none',
    'pace',
    'done',
  ])
  expect(summaryOf(people.map(({ study }) => study))).toEqual({
    counts: { notBegun: 1, stuck: 2, onPace: 2, finished: 2 },
    forecast: { inTime: 5, late: 1, still: 1 },
  })
})
