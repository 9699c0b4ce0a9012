import type { WishCard, WishView } from '@contract/wish'
import { toNudge } from '../../src/components/nudge/nudge-view'
import { daysUntil } from '../../src/packages/wishdesk/acts/assign-view'
import { kindsFor, optionsOf } from '../../src/packages/wishdesk/acts/merge-view'
import { laterDays } from '../../src/packages/wishdesk/acts/postpone-view'
import {
  countedIn,
  type Desk,
  headOf,
  listTitle,
  tabsOf,
  tilesOf,
  wishRow,
} from '../../src/packages/wishdesk/desk-view'
import { deedsOf, mayHang, mayRing, takenWords, wishAtDesk } from '../../src/packages/wishdesk/wish-view'

const now = new Date('2026-12-15T19:30:00+08:00')
const card: WishCard = {
  id: 'w1',
  title: '渡槽边的路灯坏了两盏',
  village: '青石桥村',
  category: 'power',
  step: 'assigned',
  end: null,
  checked: 'passed',
  at: '2026-12-08T09:10:00.000+08:00',
  dueOn: '2026-12-11',
  overdueDays: 2,
  with: '彭𠮷祥',
  mine: false,
  askers: 1,
}
const wish: WishView = {
  ...card,
  code: null,
  parts: ['village'],
  may: ['assign', 'postpone', 'nudge'],
  text: '渡槽边的路灯坏了两盏',
  voice: null,
  photos: [],
  photosHeld: 0,
  team: '青石桥村四组',
  spot: '渡槽边',
  nameHidden: false,
  asker: { name: '柏青禾', filedBy: null, childUnder14: false, consent: null },
  phone: '137****0417',
  privateNote: null,
  lines: [],
  done: null,
  refusal: null,
  rating: null,
  round: 0,
  level: 'village',
  mergedInto: null,
  merged: [],
  onWall: false,
  version: 4,
}
const counts = { toGather: 3, toAssign: 1, inHand: 2, toVisit: 1, overdue: 0, claimable: 0 }
const desk: Desk = { wishes: [card], more: false, counts, places: ['青石桥村', '枫香坳村'] }

describe('a wish in the list of who works on it', () => {
  it('says how late it is, in whose hands, and nothing of who asks', () => {
    expect(wishRow(card)).toEqual({
      id: 'w1',
      icon: 'alert',
      title: '渡槽边的路灯坏了两盏',
      note: '青石桥村，照明用电，交办，在彭𠮷祥手上',
      late: '过了 2 个工作日',
    })
  })
  it.each([
    [{ step: 'gathered', with: '帮帮队', overdueDays: 0 }, '等帮帮队认领，12 月 11 日前'],
    [{ step: 'collected', with: '镇里', overdueDays: 0, dueOn: null }, '等镇里办'],
    [{ step: 'feedback', with: '提心愿的人', overdueDays: 0, dueOn: null }, '等提的人回话'],
    [{ step: 'closed', end: 'unvisited', dueOn: null }, '未回访'],
    [{ step: 'closed', end: 'met', dueOn: null }, '销号'],
  ] as const)('%j ends with “%s”', (more, words) => {
    expect(wishRow({ ...card, ...more }).note).toMatch(new RegExp(`${words}$`))
    expect(wishRow({ ...card, ...more }).late).toBeNull()
  })
  it('says how many ask for the same', () => {
    expect(wishRow({ ...card, askers: 3 }).note).toContain('3 家提的')
  })
})

describe('the desk', () => {
  it('begins with what is late, else with what is open', () => {
    expect(headOf(desk)).toEqual({ title: '6 件没办完', line: '青石桥村、枫香坳村' })
    expect(headOf({ ...desk, counts: { ...counts, overdue: 4 } }).title).toBe('4 件过期了')
    const none = { ...counts, toGather: 0, toAssign: 0, inHand: 0 }
    expect(headOf({ ...desk, counts: none, places: [] })).toEqual({
      title: '都办完了',
      line: '交到您手上的心愿都在这里。',
    })
  })
  it('offers claiming where something can be claimed, and each count opens its rows', () => {
    expect(tabsOf('waiting', counts).options.map(({ id }) => id)).toEqual(['waiting', 'open', 'ended'])
    expect(tabsOf('overdue', { claimable: 2 })).toMatchObject({ chosen: 'open' })
    expect(tabsOf('open', { claimable: 2 }).options[1]).toEqual({ id: 'claimable', name: '能认领 2' })
    expect([countedIn('toVisit'), countedIn('open')]).toEqual(['toVisit', null])
    expect(tilesOf(desk).map(({ count }) => count)).toEqual([0, 3, 1, 2, 1])
    expect(listTitle('overdue', { wishes: [card], more: true })).toBe('过期的 1 件以上')
  })
  it('asks after what is late and with others, fifty at once', () => {
    const mine = { ...card, id: 'w2', mine: true }
    const many = Array.from({ length: 60 }, (_, i) => ({ ...card, id: `m${i}` }))
    expect(toNudge([card, mine, { ...card, overdueDays: 0 }])).toEqual(['w1'])
    expect(toNudge(many)).toHaveLength(50)
  })
})

describe('the page of a wish', () => {
  it('has one act that stands out, and no act of the asker', () => {
    expect(deedsOf({ ...wish, may: ['edit', 'withdraw', 'rate'] })).toEqual({ main: null, others: [] })
    const { main, others } = deedsOf(wish)
    expect([main?.act, ...others.map(({ act }) => act)]).toEqual(['assign', 'postpone', 'nudge'])
  })
  it('brings together what has a kind, and asks after what is late', () => {
    const acts = (more: Partial<WishView>) => {
      const { main, others } = deedsOf({ ...wish, may: ['gather', 'merge', 'nudge'], ...more })
      return [main?.act, ...others.map(({ act }) => act)]
    }
    expect(acts({ category: null, overdueDays: 0 })).toEqual(['gather'])
    expect(acts({})).toEqual(['gather', 'merge', 'nudge'])
  })
  it('says where, how it stands and who asks, hidden or not', () => {
    const view = wishAtDesk({ ...wish, round: 1, level: 'town' }, now)
    expect(view).toMatchObject({
      where: '青石桥村，青石桥村四组，渡槽边，照明用电',
      state: '交办，在彭𠮷祥手上，退回过 1 次，归镇里管',
      due: '12 月 11 日到期，过了 2 个工作日',
      late: true,
      text: null,
      asker: '柏青禾',
    })
    expect(wishAtDesk({ ...wish, nameHidden: true, asker: null }, now).asker).toBe('本人要求不露名字')
    const child = { name: '柏小禾', filedBy: '柏青禾', childUnder14: true, consent: null }
    expect(wishAtDesk({ ...wish, asker: child }, now).asker).toBe('柏小禾（孩子），柏青禾帮着提的')
    const agreed = { ...child, consent: 'guardian' as const }
    expect(wishAtDesk({ ...wish, asker: agreed }, now).asker).toBe(
      '柏小禾（孩子），柏青禾帮着提的，监护人答应了',
    )
  })
  it('tells what happened, newest first, by step, by whom and until when', () => {
    const line = { at: card.at, step: 'collected', by: null, note: null, dueOn: '2026-12-10' } as const
    const lines = [
      { ...line, act: 'pass' as const },
      { ...line, act: 'claim' as const, step: 'assigned' as const, by: '帮帮队 彭𠮷祥', note: '这就去' },
    ]
    expect(wishAtDesk({ ...wish, lines }, now).lines).toMatchObject([
      { title: '交办 · 认领了', note: '帮帮队 彭𠮷祥，12 月 8 日 09:10，12 月 10 日前', said: '这就去' },
      { title: '收集 · 核对过了', note: '按镇里的规矩，12 月 8 日 09:10，12 月 10 日前', said: null },
    ])
  })
  it('keeps 代评 apart from the asker’s own word', () => {
    const rating = { rating: 'bad', note: '还是不亮', at: card.at, forAsker: false } as const
    expect(wishAtDesk({ ...wish, rating }, now).word).toBe('本人说不满意：还是不亮')
    expect(wishAtDesk({ ...wish, rating: { ...rating, note: null, forAsker: true } }, now).word).toBe(
      '代评不满意',
    )
  })
  it('rings for who answers for it, and hangs on the wall what is in words and no child’s', () => {
    expect([
      mayRing(wish),
      mayRing({ ...wish, phone: null }),
      mayRing({ ...wish, parts: ['helper'] }),
    ]).toEqual([true, false, false])
    const town: WishView = { ...wish, parts: ['town'] }
    const child = { name: '柏小禾', filedBy: '柏青禾', childUnder14: true, consent: null }
    expect([mayHang(wish), mayHang(town), mayHang({ ...town, end: 'met' })]).toEqual([false, true, true])
    expect([
      mayHang({ ...town, text: null }),
      mayHang({ ...town, asker: child }),
      mayHang({ ...town, end: 'refused' }),
    ]).toEqual([false, false, false])
  })
})

test('a day to be done by is the one its kind allows, or sooner', () => {
  const names = (dueBy: string) => daysUntil(dueBy, now).map(({ name }) => name)
  expect(names('2026-12-18')).toEqual(['照规矩，12 月 18 日前', '12 月 16 日前', '12 月 17 日前'])
  expect(names('2026-12-16')).toEqual(['照规矩，12 月 16 日前'])
})

test('a later day is after today and after what was promised, within two months', () => {
  expect(laterDays('2026-12-11', now)[0]).toEqual({ id: '2026-12-17', name: '12 月 17 日' })
  expect(laterDays('2026-12-30', now)[0]?.id).toBe('2027-01-01')
  expect(laterDays('2027-02-10', now).map(({ id }) => id)).toEqual(['2027-02-12'])
})

test('what was ticked stays to be seen when other words are looked for', () => {
  const [one, other]: WishCard[] = [
    { ...card, id: 'w2', step: 'gathered', with: '村里' },
    { ...card, id: 'w3', step: 'collected', with: '村里' },
  ]
  expect(optionsOf([other!], [one!]).map(({ id }) => id)).toEqual(['w2', 'w3'])
  expect(optionsOf([one!, other!], [one!]).map(({ id, note }) => [id, note])).toEqual([
    ['w2', '等村里办'],
    ['w3', '等村里办'],
  ])
  expect(kindsFor('power').map(({ name }) => name)).toEqual(['哪一类都行', '只看照明用电'])
})

test('who claimed too late learns where it stands, and not who has it', () => {
  expect(takenWords({ step: 'assigned', end: null })).toEqual({
    title: '已经有人接了',
    line: '现在到了交办，看看别的',
  })
  expect(takenWords({ step: 'closed', end: 'withdrawn' })).toEqual({
    title: '这件不用认领了',
    line: '本人收回了，看看别的',
  })
})
