import type { NoticeRecord, WishNotice, WishRecord, WishState } from '@records/index'
import { fitKeywords } from '../../cloudfunctions/reminders/rules/keywords'
import { campaignOfTelling, rings, stillSo, tellingOf } from '../../cloudfunctions/reminders/rules/tellings'
import { templates } from '../../config/templates'
import { keywordFits } from '../../local-cloud/wechat/keywords'

const now = new Date('2026-12-15T19:30:00+08:00')
const wish = {
  ...{ _id: 'w1', filer: 'o-asker', filerPersonId: null, villageId: 'n-v01', holderId: 'p-holder' },
  ...{ at: now, dueOn: '2026-12-17', state: 'assigned', text: '想修屋顶', spot: '塘边' },
} as unknown as WishRecord
const asker = { openid: 'o-asker' }
const holder = { personId: 'p-holder' }
const noticeOf = (kind: WishNotice, to: NoticeRecord['to']): NoticeRecord => ({
  ...{ _id: `w1:3:${kind}:x`, v: 1, wishId: 'w1', kind, to, at: now, state: 'waiting' },
})

const toAsker: WishNotice[] = ['moved', 'done', 'remindRating', 'ended', 'merged', 'postponed']
const toHolder: WishNotice[] = ['yours', 'due', 'nudged', 'escalated', 'claimable', 'ended']

it('who asked is told of their wish, and who works on it of what waits for them, each by its own page', () => {
  for (const kind of toAsker) expect(tellingOf(noticeOf(kind, asker), wish)?.purpose).toBe('wish')
  for (const kind of toHolder) expect(tellingOf(noticeOf(kind, holder), wish)?.purpose).toBe('wishDesk')
})

it.each([
  ...toAsker.map((kind) => [kind, asker] as const),
  ...toHolder.map((kind) => [kind, holder] as const),
])('%s to %o fits the template, and has no word of the wish', (kind, to) => {
  const notice = noticeOf(kind, to)
  const telling = tellingOf(notice, wish)!
  const village = '青石桥村'.repeat(6)
  const campaign = campaignOfTelling({ notice, telling, wish, village, now })
  const fit = fitKeywords(templates.wish.keywords, campaign.words)
  expect(fit.ok).toBe(true)
  if (fit.ok)
    for (const [key, { value }] of Object.entries(fit.data)) expect(keywordFits(key, value)).toBe(true)
  expect(JSON.stringify(campaign)).not.toMatch(/屋顶|塘边|o-asker|p-holder/)
})

it('a step further rings no phone, what waits for a word does', () => {
  expect(rings({ purpose: 'wish', wishId: 'w1', kind: 'moved' })).toBe(false)
  expect(rings({ purpose: 'wish', wishId: 'w1', kind: 'done' })).toBe(true)
  expect(rings({ purpose: 'begin' })).toBe(true)
})

it.each<[WishNotice, WishState, string | null, boolean]>([
  ['done', 'feedback', null, true],
  ['done', 'closed', null, false],
  ['remindRating', 'assigned', null, false],
  ['claimable', 'offered', null, true],
  ['claimable', 'assigned', 'p2', false],
  ['yours', 'assigned', 'p1', true],
  ['yours', 'assigned', 'p2', false],
  ['due', 'gathered', null, true],
  ['due', 'feedback', 'p1', false],
  ['nudged', 'closed', 'p1', false],
  ['escalated', 'collected', null, true],
  ['ended', 'closed', null, true],
])('%s of a wish in %s that %s holds: to p1 it is still so: %s', (kind, state, holderId, still) => {
  expect(stillSo({ kind }, { state, holderId }, 'p1')).toBe(still)
})
