import type { Category } from '@contract/categories'
import type { SeasonRecord, TopicRecord } from '@records/index'

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
  ruleVersion: 1,
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
