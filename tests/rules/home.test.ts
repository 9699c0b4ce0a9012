import type { HoursRecord, NodeRecord, PersonRecord, SeasonRecord } from '@records/index'
import { homeOf, nodeIdsOf, seasonView } from '../../cloudfunctions/study/rules/home'

const season: SeasonRecord = {
  _id: 's1',
  v: 1,
  name: '冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  minutesPerHour: 45,
  requiredHours: 16,
  rooms: [
    { category: 'theory', requiredHours: 4 },
    { category: 'skill', requiredHours: 2 },
  ],
  ruleVersion: 1,
  state: 'open',
}
const member: PersonRecord = {
  _id: 'p1',
  v: 1,
  name: '谭秀英',
  textSize: 'care',
  duties: [{ role: 'member', nodeIds: ['b1', 'gone'] }],
  member: { branchId: 'b1', villageId: 'v1', groupId: null, cohort: 'village', mobile: false },
}
const nodes = [
  { _id: 'root', name: '樟树坳镇' },
  { _id: 'b1', name: '竹山湾支部' },
  { _id: 'v1', name: '竹山湾村' },
] as NodeRecord[]
const hours: HoursRecord = {
  _id: 's1:p1',
  v: 1,
  seasonId: 's1',
  personId: 'p1',
  totalSec: 3_000,
  byCategory: { theory: 3_000, policy: 0, spirit: 0, integrity: 0, skill: 0 },
  lastAt: new Date('2026-12-14T16:00:00Z'),
}

describe('home', () => {
  it('asks for every node it names once, the town among them', () => {
    expect(nodeIdsOf(member)).toEqual(['root', 'b1', 'v1', 'gone'])
    expect(nodeIdsOf(null)).toEqual(['root'])
  })
  it('gives a member the season, the hours and the names of their places', () => {
    const home = homeOf({ person: member, nodes, season, hours })
    expect(home.town).toBe('樟树坳镇')
    expect(home.study).toMatchObject({ branch: '竹山湾支部', village: '竹山湾村', group: null })
    expect(home.study?.credited).toEqual({
      totalSec: 3_000,
      byCategory: [
        { category: 'theory', sec: 3_000 },
        { category: 'skill', sec: 0 },
      ],
      lastAt: '2026-12-15T00:00:00.000+08:00',
    })
  })
  it('a node that is gone leaves its name out, not the page', () => {
    expect(homeOf({ person: member, nodes, season, hours }).person?.duties).toEqual([
      { role: 'member', at: ['竹山湾支部'] },
    ])
  })
  it('a member who has not begun has nought, not nothing', () => {
    expect(homeOf({ person: member, nodes, season, hours: null }).study?.credited).toMatchObject({
      totalSec: 0,
      lastAt: null,
    })
  })
  it('between two seasons a member has places and no season', () => {
    expect(homeOf({ person: member, nodes, season: null, hours: null }).study).toMatchObject({
      season: null,
      branch: '竹山湾支部',
    })
  })
  it('a stranger in an empty town has nothing at all', () => {
    expect(homeOf({ person: null, nodes: [], season: null, hours: null })).toEqual({
      town: null,
      person: null,
      study: null,
    })
  })
  it('counts a season in content seconds', () => {
    expect(seasonView(season)).toMatchObject({ requiredSec: 43_200, secPerHour: 2_700 })
  })
})
