import type { Category } from '@contract/categories'
import type { LessonCard } from '@contract/lesson'
import { seasonView } from '@domain/season'
import type { HoursRecord, NodeRecord, PersonRecord, ProgressRecord, SeasonRecord } from '@records/index'
import { noProgress } from '../../cloudfunctions/shared/ledger/credit'
import { mayWatch, nextOf, resumeOf } from '../../cloudfunctions/study/rules/cards'
import { homeOf, nodeIdsOf } from '../../cloudfunctions/study/rules/home'
import { nobodysHome } from '../drive/nobodys-home'
import { season as oneSeason } from './playing'

const season: SeasonRecord = {
  ...oneSeason,
  rooms: [
    { category: 'theory', requiredHours: 4 },
    { category: 'skill', requiredHours: 2 },
  ],
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
  byClass: { verified: 3_000, background: 0, offline: 0, confirmed: 0 },
  lastAt: new Date('2026-12-14T16:00:00Z'),
}

const card = (id: string, category: Category, watchedSec: number): LessonCard => ({
  id,
  title: id,
  category,
  medium: 'video',
  durationSec: 240,
  watchedSec,
  positionSec: watchedSec,
})
const seen = (lessonId: string, at: string) => ({ lessonId, spans: [], positionSec: 0, at: new Date(at) })
const progressIn = (...lessons: ProgressRecord['lessons']): ProgressRecord[] => [
  { ...noProgress('s1', 'p1', 't1'), lessons },
]
const watched = { cards: [], progress: [], sessions: [], today: null, task: null, messages: null }

describe('what to go on with', () => {
  const cards = [
    card('a', 'theory', 100),
    card('b', 'skill', 30),
    card('c', 'skill', 238),
    card('d', 'policy', 0),
  ]

  it('is the lesson left off last', () => {
    const progress = progressIn(seen('a', '2026-12-14T10:00:00Z'), seen('b', '2026-12-15T10:00:00Z'))
    expect(resumeOf(cards, progress)?.id).toBe('b')
  })
  it('is nothing once that lesson was seen but for its last three seconds', () => {
    expect(resumeOf(cards, progressIn(seen('c', '2026-12-15T10:00:00Z')))).toBeNull()
    expect(resumeOf(cards, [])).toBeNull()
  })
  it('and what comes next is of the room that misses most, in the order of the lessons', () => {
    expect(
      nextOf(
        cards,
        new Map([
          ['skill', 900],
          ['policy', 1_200],
        ]),
      )?.id,
    ).toBe('d')
    expect(
      nextOf(
        cards,
        new Map([
          ['skill', 1_300],
          ['policy', 1_200],
        ]),
      )?.id,
    ).toBe('b')
    expect(nextOf([card('c', 'skill', 240)], new Map())).toBeNull()
  })
  it('case material for members is nobody else’s', () => {
    expect(mayWatch({ audience: 'members' }, member)).toBe(true)
    expect(mayWatch({ audience: 'members' }, null)).toBe(false)
    expect(mayWatch({ audience: 'everybody' }, null)).toBe(true)
  })
})

describe('home', () => {
  it('asks for every node it names once, the town among them', () => {
    expect(nodeIdsOf(member)).toEqual(['root', 'b1', 'v1', 'gone'])
    expect(nodeIdsOf(null)).toEqual(['root'])
  })
  it('gives a member the season, the hours and the names of their places', () => {
    const home = homeOf({ person: member, nodes, season, hours, ...watched })
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
    expect(homeOf({ person: member, nodes, season, hours, ...watched }).person?.duties).toEqual([
      { role: 'member', at: ['竹山湾支部'], nodes: [{ id: 'b1', name: '竹山湾支部' }] },
    ])
  })
  it('a member who has not begun has nought, not nothing', () => {
    expect(homeOf({ person: member, nodes, season, hours: null, ...watched }).study?.credited).toMatchObject({
      totalSec: 0,
      lastAt: null,
    })
  })
  it('between two seasons a member has places and no season', () => {
    expect(homeOf({ person: member, nodes, season: null, hours: null, ...watched }).study).toMatchObject({
      season: null,
      branch: '竹山湾支部',
    })
  })
  it('a stranger in an empty town has nothing at all', () => {
    expect(
      homeOf({
        person: null,
        nodes: [],
        season: null,
        hours: null,
        cards: [],
        progress: [],
        sessions: [],
        today: null,
        task: null,
        messages: null,
      }),
    ).toEqual(nobodysHome)
  })
  it('counts a season in content seconds', () => {
    expect(seasonView(season)).toMatchObject({ requiredSec: 43_200, secPerHour: 2_700 })
  })
})
