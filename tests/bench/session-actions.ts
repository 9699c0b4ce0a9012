import type { Action, Before } from './actions'

const HOST = 'o-luo-xiaoman'
const SECRETARY = 'o-tian-jiawang'
const sessionId = 's-running'

/** A moment at which the code that was shown last is right. */
const shownAt = ({ changesAt = '' }: Before) => new Date(Date.parse(changesAt) - 15_000).toISOString()

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
    says: 'the secretary confirms the first 30 of 34',
    who: SECRETARY,
    operation: 'sessions.confirm',
    input: () => ({ key: 'bench-confirm', nodeId: 'n-b01', sessionId: 's-yesterday', minutes: 60 }),
  },
  { says: 'an instructor opens 送学上门', who: HOST, operation: 'sessions.visits', input: () => ({}) },
]
