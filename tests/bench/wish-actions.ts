import type { Action } from './actions'

const [SECRETARY, HELPER, ORGANISER] = ['o-tian-jiawang', 'o-peng-jixiang', 'o-su-wanqing']
/** Seeded: collected yesterday, and passed its check. */
const wishId = 'wish-01'
/** Seeded: overdue and gone up to the town. */
const late = 'wish-06'
const at = '2026-12-15T19:30:00.000+08:00'

const form = {
  ...{
    text: '渡槽边的路灯又坏了',
    voice: null,
    photos: [],
    villageId: 'n-v01',
    teamId: 'n-v01-a1-t1',
    spot: '渡槽边',
  },
  ...{ phone: '13755550417', name: null, nameHidden: false, privateNote: null, onBehalf: null },
}
const desk = { show: 'waiting', after: null }

export const wishActions: Action[] = [
  { says: 'a villager opens 心愿', operation: 'wishes.home', input: () => ({}) },
  {
    says: 'hands in a wish in words',
    operation: 'wishes.ask',
    input: () => ({ key: 'bench-ask', at, form }),
  },
  {
    says: 'hands in another with a picture',
    operation: 'wishes.ask',
    picture: 'wishes',
    input: ({ file = '' }) => ({ key: 'bench-ask-2', at, form: { ...form, photos: [file] } }),
  },
  {
    says: 'looks up its code',
    operation: 'wishes.track',
    input: (before) => ({ key: 'bench-track', code: before.code }),
  },
  { says: 'opens one of their wishes', operation: 'wishes.wish', input: () => ({ wishId: 'wish-lamps' }) },
  {
    says: 'says that it is done',
    operation: 'wishes.rate',
    input: () => ({ key: 'bench-rate', by: { wishId: 'wish-lamps' }, rating: 'good', note: null, at }),
  },
  {
    says: 'the secretary opens the desk of wishes',
    who: SECRETARY,
    operation: 'wishes.desk',
    input: () => desk,
  },
  {
    says: 'takes one up',
    who: SECRETARY,
    operation: 'wishes.gather',
    input: () => ({ key: 'bench-gather', wishId, version: 2, category: 'water', note: null }),
  },
  {
    says: 'looks for others to bring together with it',
    who: SECRETARY,
    operation: 'wishes.alike',
    input: () => ({ wishId, find: '水', category: null, after: null }),
  },
  {
    says: 'looks who could do it',
    who: SECRETARY,
    operation: 'wishes.holders',
    input: () => ({ wishId }),
  },
  {
    says: 'puts it before the helpers',
    who: SECRETARY,
    operation: 'wishes.offer',
    input: () => ({ key: 'bench-offer', wishId, version: 3, note: null }),
  },
  {
    says: 'a helper claims it',
    who: HELPER,
    operation: 'wishes.claim',
    input: () => ({ key: 'bench-claim', wishId }),
  },
  {
    says: 'and says that it is done',
    who: HELPER,
    operation: 'wishes.report',
    input: () => ({ key: 'bench-report', wishId, version: 5, note: '石头搬开了', photos: [] }),
  },
  {
    says: 'a reviewer opens what could hang on the wall',
    who: 'o-shen-ruogu',
    operation: 'wishes.wallCandidates',
    input: () => ({ after: null }),
  },
  { says: 'the town opens its desk of wishes', who: ORGANISER, operation: 'wishes.desk', input: () => desk },
  {
    says: 'opens what is overdue, as 总览 does',
    who: ORGANISER,
    operation: 'wishes.desk',
    input: () => ({ show: 'overdue', after: null }),
  },
  {
    says: 'opens one of them',
    who: ORGANISER,
    operation: 'wishes.wish',
    input: () => ({ wishId: late }),
  },
  {
    says: '催一催 three at once',
    who: ORGANISER,
    operation: 'wishes.nudge',
    input: () => ({ key: 'bench-nudge', wishIds: ['wish-16', 'wish-21', 'wish-22'] }),
  },
  {
    says: 'the town opens 心愿的数',
    who: ORGANISER,
    operation: 'statistics.figures',
    input: () => ({ placeId: null, month: null }),
  },
  {
    says: 'and the wishes behind a number',
    who: ORGANISER,
    operation: 'statistics.rows',
    input: () => ({
      ...{ placeId: 'root', month: null, category: null },
      ...{ by: { measure: 'overdue' }, after: null },
    }),
  },
  {
    says: 'has what waits counted now',
    who: ORGANISER,
    operation: 'statistics.catchUp',
    input: () => ({ key: 'bench-count' }),
  },
  {
    says: 'the county opens 心愿周表',
    who: 'o-gu-changming',
    operation: 'statistics.weekly',
    input: () => ({}),
  },
]
