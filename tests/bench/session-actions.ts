import type { Action, Before } from './actions'

const HOST = 'o-luo-xiaoman'
const SECRETARY = 'o-tian-jiawang'
const sessionId = 's-running'

/** A moment at which the code that was shown last is right. */
const shownAt = ({ changesAt = '' }: Before) => new Date(Date.parse(changesAt) - 15_000).toISOString()

const plan = {
  kind: 'courtyard',
  title: '土地流转一起看',
  place: '青石桥村部',
  startsAt: '2026-12-18T19:30:00.000+08:00',
  minutes: 60,
  topics: [{ topicId: 't-policy-3', minutes: 50 }],
  hostIds: ['p0001'],
  invited: ['n-b01'],
  homework: null,
  followUpOn: null,
  link: null,
}
const nodeId = 'n-b01'
const called = ({ sessionId: id }: Before) => ({ nodeId, sessionId: id })

/** What a secretary does about an evening to come. */
const callingActions: Action[] = [
  {
    says: 'the secretary opens 办一场',
    who: SECRETARY,
    operation: 'sessions.planning',
    input: () => ({ nodeId }),
  },
  {
    says: 'calls 138 to it',
    who: SECRETARY,
    operation: 'sessions.create',
    input: () => ({ key: 'bench-call', nodeId, plan }),
  },
  {
    says: 'moves it elsewhere',
    who: SECRETARY,
    operation: 'sessions.change',
    input: (before) => ({ key: 'bench-change', ...called(before), plan: { ...plan, place: '老祠堂' } }),
  },
  {
    says: 'calls it off',
    who: SECRETARY,
    operation: 'sessions.cancel',
    input: (before) => ({ key: 'bench-cancel', ...called(before) }),
  },
]

export const sessionActions: Action[] = [
  { says: 'a member opens 学习活动', operation: 'sessions.mine', input: () => ({}) },
  { says: 'and one session of it', operation: 'sessions.session', input: () => ({ sessionId }) },
  {
    says: 'says 我参加',
    operation: 'sessions.signUp',
    input: () => ({ key: 'bench-sign', sessionId, coming: true, at: '2026-12-15T19:31:00.000+08:00' }),
  },
  {
    says: 'the host’s screen gets a new code',
    who: HOST,
    operation: 'sessions.code',
    input: () => ({ sessionId }),
  },
  {
    says: 'a member checks in by it',
    operation: 'sessions.checkIn',
    input: (before) => ({ key: 'bench-check', sessionId, code: before.code, at: shownAt(before) }),
  },
  {
    says: 'the host opens the list of 138',
    who: HOST,
    operation: 'sessions.attendees',
    input: () => ({ sessionId }),
  },
  {
    says: 'ticks two of them',
    who: HOST,
    operation: 'sessions.mark',
    input: () => ({
      key: 'bench-mark',
      sessionId,
      marks: ['p0020', 'p0021'].map((personId) => ({ personId, present: true })),
    }),
  },
  {
    says: 'ends it',
    who: HOST,
    operation: 'sessions.end',
    input: () => ({ key: 'bench-end', sessionId }),
  },
  {
    says: 'the secretary confirms the first 30 of 34',
    who: SECRETARY,
    operation: 'sessions.confirm',
    input: () => ({ key: 'bench-confirm', nodeId: 'n-b01', sessionId: 's-yesterday', minutes: 60 }),
  },
  { says: 'a secretary opens 学习活动', who: SECRETARY, operation: 'sessions.mine', input: () => ({}) },
  ...callingActions,
  { says: 'an instructor opens 送学上门', who: HOST, operation: 'sessions.visits', input: () => ({}) },
  {
    says: 'logs a visit to one, about one topic, with a suggestion',
    who: HOST,
    operation: 'sessions.logVisit',
    input: () => ({
      key: 'bench-visit',
      at: '2026-12-15T15:00:00.000+08:00',
      personIds: ['p0020'],
      topics: [{ topicId: 't-integrity-5', minutes: 30 }],
      suggestion: '渡槽边的路灯坏了两盏',
      wish: false,
    }),
  },
]
