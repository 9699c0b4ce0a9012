import {
  cohortRows,
  firstStep,
  handRows,
  overdueWords,
  seasonLine,
  shownVillages,
  tierOptions,
} from '../../../src/packages/organiser/town-view'
import { countsOf, figuresOf, lineOf, season, townOf } from '../figures/a-town'

const now = new Date('2026-12-15T19:30:00+08:00')
const town = townOf()
const withFigures = (over: Parameters<typeof figuresOf>[1]) => townOf(412, { figures: figuresOf(412, over) })

test('a town without people, or without a season, is told what comes first, counted or not', () => {
  expect(firstStep(town)).toBeNull()
  expect(firstStep(withFigures({ counts: countsOf({}) }))).toMatchObject({ kind: 'roster', verb: '去名册' })
  expect(firstStep(withFigures({ season: null }))).toMatchObject({ kind: 'season' })
  expect(firstStep(withFigures({ asOf: null, rebuilding: true }))).toMatchObject({ title: '先看名册' })
})

test('where the season stands is one line, before it, on its last day and after it', () => {
  const line = (over: Partial<typeof season>) =>
    seasonLine(withFigures({ season: { ...season, ...over } }), now)
  expect(line({})).toBe('2026—2027 冬春训，还有 95 天')
  expect(line({ opensOn: '2027-01-01' })).toBe('2026—2027 冬春训，1 月 1 日开始')
  expect(line({ closesOn: '2026-12-15' })).toBe('2026—2027 冬春训，今天是最后一天')
  expect(line({ closesOn: '2026-12-01' })).toBe('2026—2027 冬春训，12 月 1 日结束了')
  expect(seasonLine(withFigures({ season: null }), now)).toBeNull()
})

test('late wishes are told with the one that is longest, and none are not told at all', () => {
  expect(overdueWords(town)).toEqual({
    count: 4,
    title: '4 件心愿',
    line: '最久的是茶亭村“水渠清淤”，过了 9 个工作日',
  })
  expect(overdueWords(townOf(412, { wishes: { overdue: 0, longest: null } }))).toBeNull()
  expect(overdueWords(townOf(412, { wishes: null }))).toBeNull()
})

test('villages are changed by tier, and of many the first are compared on the page', () => {
  expect(tierOptions(town).map(({ name }) => name)).toEqual(['示范村 3', '提升村 12', '没定等次的村 2'])
  const many = Array.from({ length: 50 }, (_, at) => lineOf(`v${at}`, '村', { members: 1 }))
  const tiers = [{ ...town.tiers[0]!, villages: 1_200 }]
  expect(shownVillages(townOf(412, { villages: many, tiers }))).toMatchObject({ count: 1_200 })
  expect(shownVillages(townOf(412, { villages: many, tiers })).villages).toHaveLength(12)
})

test('a cohort says 人均学时 and how many of how many are done, and one without people is left out', () => {
  expect(cohortRows(town)).toEqual([
    expect.objectContaining({
      title: '两委和机关 120 人',
      note: '人均 8.2 学时；120 人里 30 人学满了',
      by: { measure: 'members', cohort: 'office' },
    }),
  ])
})

test('where a hand is needed first says how many want to be asked', () => {
  expect(handRows(town)).toEqual([
    { id: 'n-b02', title: '竹山湾村党支部', note: '50 人，3 人没开始，5 人卡住了' },
  ])
})
