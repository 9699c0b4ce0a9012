import type { Page } from 'playwright-core'
import { countsOf, figuresOf, lineOf, type Town, townOf } from '../pages/figures/a-town'
import type { Shot } from './shots'
import { appPath } from './world'

const organiser = 'o-su-wanqing'
const secretary = 'o-tian-jiawang'
const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, `packages/${page}`)

/** A town of another size than the seed's answers instead of it. */
const answeredBy =
  (town: Town) =>
  async (page: Page): Promise<void> => {
    await page.route('**/functions/tallies', (route) =>
      route.fulfill({ json: { ok: true, data: town, at: '2026-12-15T19:30:00.000+08:00', requestId: 'r' } }),
    )
    await page.reload()
  }

const LONG = '阿依努尔买买提依明江吐尔逊巴依乡樟木界村'

/** 100,000 members in 1,200 villages, some with long names, and twenty weeks. */
const huge = (): Town => {
  const villages = Array.from({ length: 50 }, (_, at) =>
    lineOf(
      `n-v${at}`,
      at % 5 === 0 ? LONG : `青石桥村${at}`,
      { members: 80, finished: 9, onPace: 71 },
      400 + 9 * at,
    ),
  )
  const weeks = Array.from({ length: 20 }, (_, at) => ({
    from: new Date(Date.UTC(2026, 7, 3 + 7 * at)).toISOString().slice(0, 10),
    sec: ((at * 7_919) % 23) * 1_000_000,
  }))
  const town = townOf(100_000, { villages, figures: figuresOf(100_000, { weeks }) })
  const tiers = [{ ...town.tiers[0]!, villages: 1_200 }, ...town.tiers.slice(1)]
  const handFirst = [lineOf('n-b07', `${LONG}党支部`, { members: 1_800, notBegun: 900, stuck: 700 })]
  return { ...town, tiers, handFirst }
}

const nothing = (): Town => {
  const counts = countsOf({})
  const none = { totalSec: 0, requiredSec: 0, evenSec: 0, byCategory: [], weeks: [], waiting: 0 }
  const figures = figuresOf(0, { ...none, counts, season: null })
  const wishes = { overdue: 0, longest: null }
  return townOf(0, { figures, tiers: [], tier: null, villages: [], cohorts: [], handFirst: [], wishes })
}

/** How it stands: for the town, a branch, behind a number, and whether the figures are right. */
export const figureShots: Shot[] = [
  {
    name: 'town',
    title: '总览：全镇学得怎么样',
    path: app(organiser, 'organiser/index'),
    until: '先去哪个支部搭把手',
  },
  {
    name: 'town-huge',
    title: '总览：十万党员',
    path: app(organiser, 'organiser/index'),
    until: '100,000 名',
    prepare: answeredBy(huge()),
  },
  {
    name: 'town-empty',
    title: '总览：还没有名册',
    path: app(organiser, 'organiser/index'),
    until: '去名册',
    prepare: answeredBy(nothing()),
  },
  {
    name: 'figures',
    title: '支部的数：点哪个数看是谁',
    path: app(secretary, 'figures/index?placeId=n-b01'),
    until: '还有这些数',
  },
  {
    name: 'figures-people',
    title: '一个数后面是谁',
    path: app(secretary, 'figures/rows?placeId=n-b01&name=青石桥村党支部&measure=stuck'),
    until: '青石桥村党支部的数',
  },
  {
    name: 'figures-parts',
    title: '全镇的一个数，由哪些支部加起来',
    path: app(organiser, 'figures/rows?placeId=root&name=樟树坳镇&kind=town&category=theory&per=2700'),
    until: '青石桥村党支部',
  },
  {
    name: 'figures-evidence',
    title: '一位党员的学时，每一笔的来路',
    path: app(secretary, 'figures/evidence?personId=p0007'),
    until: '已核实',
  },
  { name: 'figures-check', title: '核对这些数', path: app(organiser, 'figures/check'), until: '重新数一遍' },
]
