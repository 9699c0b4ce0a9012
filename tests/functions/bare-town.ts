/** The least that a season of study days needs, for tests and benches of a town of their own. */
export const bareRoot = {
  _id: 'root',
  v: 1,
  tree: 'territory',
  kind: 'town',
  name: '樟树坳镇',
  parentId: null,
  path: ['root'],
}

/** Tuesdays are study days; 2026-12-15 is one. */
export const bareSeason = {
  _id: 's1',
  v: 1,
  name: '冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  minutesPerHour: 45,
  requiredHours: 16,
  rooms: [],
  ruleVersion: 1,
  offlineMinutesPerDay: 90,
  state: 'open',
  studyDays: { weekdays: [2], more: [], off: [] },
}
