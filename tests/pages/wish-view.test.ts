import type { WishCard, WishView } from '@contract/wish'
import { homeView } from '../../src/packages/wishes/home-view'
import { codeMissing, codeOf, foundRow, triesWords } from '../../src/packages/wishes/track-view'
import { wishPage } from '../../src/packages/wishes/wish-view'
import { now, offers, reported, wish } from './a-wish'

const states = (view: WishView) => wishPage(view, now).steps.map(({ state }) => state)

describe('a wish’s page', () => {
  it('says in whose hands it is, until when, and who did what at each step', () => {
    const page = wishPage(wish, now)
    expect(page).toMatchObject({ stands: '现在在彭𠮷祥手上', rates: null, mayWithdraw: true, mayEdit: false })
    expect(page.promise).toEqual({ words: '这一步约好 12 月 18 日前', late: false })
    expect(states(wish)).toEqual(['done', 'done', 'now', 'next', 'next'])
    expect(page.steps[1]).toMatchObject({
      day: '12 月 9 日',
      lines: ['支书 田家旺归到“照明用电”', '等帮帮队认领'],
      label: '第 2 步，汇总，做完了，12 月 9 日，支书 田家旺归到“照明用电”，等帮帮队认领',
    })
  })

  it('filed for somebody says for whom, and how they agreed', () => {
    const asker = { name: '石婆婆', filedBy: '谭秀英', childUnder14: false, consent: 'written' as const }
    expect(wishPage({ ...wish, asker }, now).steps[0]?.lines).toEqual(['您帮石婆婆提的，写了条子'])
  })

  it('marks what is late, with how late', () => {
    const late = wishPage({ ...wish, overdueDays: 3 }, now)
    expect(late.promise).toEqual({ words: '约好 12 月 18 日前，过了 3 个工作日', late: true })
    expect(late.steps[2]).toMatchObject({ state: 'late', chip: '过了 3 个工作日' })
  })

  it('asks for the word when it is the asker’s turn, and lets who filed it for somebody say what they heard', () => {
    const page = wishPage(reported, now)
    expect(page).toMatchObject({ rates: 'own', promise: null, stands: '现在在您手上，等您看看办得怎么样' })
    expect(page.steps[3]).toMatchObject({
      state: 'mine',
      chip: '到您了',
      lines: ['经办人 彭𠮷祥说办好了：两盏都换了'],
    })
    expect(wishPage({ ...reported, may: ['rateFor'] }, now).rates).toBe('for')
  })

  it('that came back shows why, and what lies ahead as not come yet', () => {
    const back = { ...reported.lines[0]!, at: '2026-12-14T10:00:00.000+08:00', act: 'reopen' as const }
    const again: WishView = {
      ...{ ...wish, round: 1 },
      lines: [...reported.lines, { ...back, step: 'assigned', note: '还有一盏不亮' }],
    }
    expect(states(again)).toEqual(['done', 'done', 'now', 'next', 'next'])
    expect(wishPage(again, now).steps[2]!.lines.at(-1)).toBe('您说不满意，退回重办：还有一盏不亮')
  })

  it('that was refused says why, and what it never came to', () => {
    const refused: WishView = {
      ...{ ...wish, step: 'closed', end: 'refused', refusal: 'notOurs', may: [], dueOn: null },
      lines: [
        ...wish.lines.slice(0, 2),
        { ...wish.lines[2]!, act: 'refuse', step: 'closed', note: '归供电所管，已经报过去' },
      ],
    }
    expect(wishPage(refused, now).stands).toBe('没能办：不归村镇管')
    expect(states(refused)).toEqual(['done', 'skipped', 'skipped', 'skipped', 'done'])
    const rating = { rating: 'good' as const, note: null, at: wish.at, forAsker: true }
    expect(wishPage({ ...wish, rating }, now).rated).toBe('12 月 7 日 10:00 代您说的：满意')
  })
})

describe('心愿', () => {
  const card = (more: Partial<WishCard>): WishCard => ({ ...wish, ...more })
  const home = (wishes: WishCard[]) => ({ ...offers, wishes, collects: false, wallOpen: false })
  const item = (state: 'waiting' | 'refused') => ({
    ...{ key: state, operation: 'wishes.ask', at: wish.at, state },
    input: { form: { text: '水渠堵了', voice: null } },
  })

  it('puts what waits for my word first, and what is over last', () => {
    const view = homeView(
      home([card({}), card({ id: 'w2', mine: true }), card({ id: 'w3', end: 'met', step: 'closed' })]),
      [],
      now,
    )
    expect(view.mine).toMatchObject([{ id: 'w2', note: '办过了，等您说好不好' }])
    expect(view.open).toMatchObject([{ id: 'wish-lamps', note: '交办，在彭𠮷祥手上，12 月 18 日前办' }])
    expect(view.ended).toMatchObject([{ id: 'w3', note: '12 月 7 日提的，办好了' }])
  })

  it('shows what this phone keeps, and what was not taken as something to put right', () => {
    const { kept } = homeView(home([]), [item('waiting'), item('refused')], now)
    expect(kept).toMatchObject([
      { key: 'waiting', title: '水渠堵了', form: null },
      { key: 'refused', form: { text: '水渠堵了' } },
    ])
  })
})

describe('a code', () => {
  it.each([
    ['', '先写查询码'],
    ['w7k-3qx', '还差 3 位'],
    ['w7k 3qx m4p2', '多了 1 位'],
    ['w7k3qxm4o', '码里没有 0、1、O、I'],
    ['w7k 3qx m4p', null],
  ])('typed as %j: %j', (typed, words) => {
    expect(codeMissing(typed)).toBe(words)
  })
  it('is sent as it is written, and tells step and days', () => {
    expect(codeOf('w7k3qx m4p')).toBe('W7K-3QX-M4P')
    const found = { since: '2026-12-13', waitsForRating: false, round: 0, overdueDays: 0 }
    expect(foundRow({ ...found, step: 'assigned', end: null, dueOn: '2026-12-18' })).toEqual({
      title: '到了交办这一步',
      note: '12 月 13 日到的，约好 12 月 18 日前',
    })
    expect(foundRow({ ...found, step: 'closed', end: 'withdrawn', dueOn: null }).title).toBe('收回了')
    expect(triesWords(0)).toBe('码对不上，今天不能再试了。')
  })
})
