import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WishAct } from '@contract/wish'
import { type Mover, TABLE } from '../../cloudfunctions/shared/rules/wishes/table'
import type { WishState } from '../../types/records'

const states: Record<WishState, string> = {
  held: '审核中',
  collected: '收集',
  gathered: '汇总',
  offered: '汇总（等帮帮队认领）',
  assigned: '交办',
  feedback: '反馈',
  closed: '销号或结束',
}
const movers: Record<Mover, string> = {
  filer: '提心愿的人',
  collector: '代表（本组本邻）',
  village: '村',
  town: '镇',
  handler: '经办人',
  helper: '帮帮队',
  reviewer: '审核员',
  rule: '系统',
}

const tableText = (): string =>
  [
    '| act | in | by | to |',
    '|---|---|---|---|',
    ...TABLE.map(({ act, in: from, by, to }) => {
      const words = [
        from.map((one) => states[one]),
        by.map((one) => movers[one]),
        to.map((one) => states[one]),
      ]
      return `| \`${act}\` | ${words.map((each) => each.join(' · ')).join(' | ')} |`
    }),
  ].join('\n')

const page = join(__dirname, '..', '..', 'docs', 'wishes.md')

it('the page about wishes shows the table as it is', () => {
  const [begins, ends] = ['<!-- table -->\n', '\n<!-- table ends -->']
  const now = readFileSync(page, 'utf8')
  const [before, rest] = now.split(begins)
  const ought = `${before}${begins}${tableText()}${ends}${rest!.split(ends)[1]}`
  if (process.env.WRITE_DOCS === '1') writeFileSync(page, ought)
  expect(readFileSync(page, 'utf8')).toBe(ought)
})

it('every act that moves a wish stands in it', () => {
  const known = new Set(TABLE.map(({ act }) => act))
  expect(WishAct.options.filter((act) => act !== 'ask' && !known.has(act))).toEqual([])
})

it('nobody but its asker, or somebody who heard them, or the passing of the days, closes what was fed back', () => {
  const closing = TABLE.filter((row) => row.in.includes('feedback') && row.to.includes('closed'))
  expect(closing.map(({ act }) => act).sort()).toEqual(['closeUnvisited', 'rate', 'rateFor'])
  expect(closing.find(({ act }) => act === 'rate')!.by).toEqual(['filer'])
  const handled = TABLE.filter(({ by }) => by.includes('handler'))
  expect(handled.map(({ act }) => act)).toEqual(['release', 'report', 'postpone'])
})
