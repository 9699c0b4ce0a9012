import type { Category } from '@contract/categories'
import type { PersonRecord, RuleChangeRecord, SeasonRecord, TopicRecord } from '@records/index'

/** 45 minutes a 学时; the five minimums make up the sixteen, so that the house has no pane outside a room. */
export const season: SeasonRecord = {
  _id: 'season-2026',
  v: 1,
  name: '2026—2027 年冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  minutesPerHour: 45,
  requiredHours: 16,
  rooms: [
    { category: 'theory', requiredHours: 4 },
    { category: 'policy', requiredHours: 3 },
    { category: 'spirit', requiredHours: 3 },
    { category: 'integrity', requiredHours: 2 },
    { category: 'skill', requiredHours: 4 },
  ],
  // The young learn a trade more and some theory less; 长坡岭村 has two 学时 more, for what its orchards ask.
  plans: [
    {
      id: 'plan-young',
      cohort: 'young',
      villageId: null,
      requiredHours: 16,
      rooms: [
        { category: 'theory', requiredHours: 3 },
        { category: 'policy', requiredHours: 3 },
        { category: 'spirit', requiredHours: 3 },
        { category: 'integrity', requiredHours: 2 },
        { category: 'skill', requiredHours: 5 },
      ],
    },
    {
      id: 'plan-changpoling',
      cohort: null,
      villageId: 'n-v11',
      requiredHours: 18,
      rooms: [
        { category: 'theory', requiredHours: 4 },
        { category: 'policy', requiredHours: 3 },
        { category: 'spirit', requiredHours: 3 },
        { category: 'integrity', requiredHours: 2 },
        { category: 'skill', requiredHours: 6 },
      ],
    },
  ],
  ruleVersion: 2,
  offlineMinutesPerDay: 90,
  state: 'open',
  // Two evenings of the week, the market day and Sunday; over the Spring Festival everybody is at home and nobody studies.
  studyDays: {
    weekdays: [2, 4, 6, 7],
    more: ['2027-02-24'],
    off: ['2027-02-06', '2027-02-07', '2027-02-09', '2027-02-11'],
  },
  makeUpsPerMonth: 2,
}

/** In the second week it came out that an hour without a network is soon used up in the hills. */
const changedAt = new Date('2026-11-10T09:20:00+08:00')
const FIRST_OFFLINE_MINUTES = 60

/** The version of the rules at a moment. */
export const ruleVersionAt = (at: Date): number => (at < changedAt ? 1 : season.ruleVersion)

/** The season by the rules of a moment. */
export const seasonAt = (at: Date): SeasonRecord =>
  at < changedAt ? { ...season, ruleVersion: 1, offlineMinutesPerDay: FIRST_OFFLINE_MINUTES } : season

/** What was changed by then. */
export const ruleChanges = (persons: PersonRecord[], at: Date): RuleChangeRecord[] => {
  const change: RuleChangeRecord = {
    _id: 'change-offline',
    v: 1,
    seasonId: season._id,
    topicId: null,
    at: changedAt,
    byId: persons.find(({ openid }) => openid === 'o-su-wanqing')!._id,
    reason: '山里信号差，一个钟头不够用',
    changes: [
      {
        field: '离线补记每天最多',
        from: `${FIRST_OFFLINE_MINUTES} 分钟`,
        to: `${season.offlineMinutesPerDay} 分钟`,
      },
    ],
    mode: 'forward',
    state: 'done',
    pass: 0,
    againAt: null,
    after: null,
    done: 0,
    total: 0,
    entries: 0,
    addedSec: 0,
    takenSec: 0,
  }
  return changedAt <= at ? [change] : []
}

/** Titles with their nominal minutes. */
const titles: Record<Category, [string, number][]> = {
  theory: [
    ['集体经济的一本账', 60],
    ['民主议事的四个步骤', 45],
    ['粮食安全为什么要紧', 50],
    ['绿水青山怎么算账', 70],
    ['城乡一起往前走', 40],
    ['村规民约从哪里来', 55],
  ],
  policy: [
    ['防诈骗：八种常见套路', 45],
    ['居民医保：缴费、报销、转移', 60],
    ['土地承包到期怎么延', 50],
    ['外出务工：合同与工伤', 75],
    ['养老待遇资格认证', 30],
    ['宅基地与建房手续', 60],
  ],
  spirit: [
    ['老支书讲修渠的故事', 50],
    ['组织生活会怎么开', 45],
    ['党员的权利和义务', 60],
    ['在外也要过好组织生活', 35],
    ['屋场会上怎么说、怎么听', 40],
    ['做一天志愿者', 65],
  ],
  integrity: [
    ['村级账目公开怎么看', 45],
    ['惠农补贴案例警示', 60],
    ['人情与礼金的边界', 35],
    ['工程发包的几条红线', 50],
    ['集体资产怎么管', 55],
  ],
  skill: [
    ['冬季用火用电安全', 40],
    ['果树冬季修剪', 90],
    ['急救：止血与心肺复苏', 75],
    ['家庭农场记账入门', 60],
    ['柑橘越冬防冻', 45],
    ['电动车充电与维修', 50],
    ['手机直播卖山货', 80],
  ],
}

const topic = (category: Category, [title, minutes]: [string, number], i: number): TopicRecord => ({
  _id: `t-${category}-${i + 1}`,
  v: 1,
  title,
  category,
  nominalSec: minutes * 60,
})

export const topics: TopicRecord[] = Object.entries(titles).flatMap(([category, list]) =>
  list.map((entry, i) => topic(category as Category, entry, i)),
)
