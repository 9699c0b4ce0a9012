import type { SeasonView } from '@contract/study'

/** 学时 of 45 minutes. */
export const HOUR = 2_700

/** 16 学时 from November to March. */
export const seasonView: SeasonView = {
  id: 's1',
  name: '2026—2027 年冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  secPerHour: HOUR,
  requiredSec: 16 * HOUR,
  rooms: [],
}

export const evening = new Date('2026-12-15T19:30:00+08:00')
