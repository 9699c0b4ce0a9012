import type { Action } from './actions'

const ORGANISER = 'o-su-wanqing'

/** The first topic of 技能: 388 members have learned of it, most of them all of its 40 minutes. */
const topicId = 't-skill-1'

export const seasonActions: Action[] = [
  {
    says: 'an organiser opens the season’s rules',
    who: ORGANISER,
    operation: 'seasons.seasons',
    input: () => ({}),
  },
  {
    says: 'changes one of them',
    who: ORGANISER,
    operation: 'seasons.change',
    input: ({ seasons: [season] = [] }) => ({
      key: 'bench-rules',
      seasonId: season?.id,
      ruleVersion: season?.ruleVersion,
      rules: { ...season?.rules, makeUpsPerMonth: 3 },
      reason: '春节前多补一天',
    }),
  },
  {
    says: 'a minute of playing is reported, the first after a change',
    operation: 'study.reportPlayback',
    input: ({ sessionId }) => ({
      key: 'bench-minute-3',
      sessionId,
      played: { spans: [[160, 200]], positionSec: 200, how: 'watched' },
    }),
    afterSec: 60,
  },
  { says: 'an organiser opens the topics', who: ORGANISER, operation: 'seasons.topics', input: () => ({}) },
  {
    says: 'has a topic of 388 members worked out again',
    who: ORGANISER,
    operation: 'seasons.changeTopic',
    input: () => ({ key: 'bench-topic', topicId, minutes: 30, mode: 'recompute', reason: '课减了一节' }),
  },
  {
    says: 'the first 25 of them, in one slice',
    who: ORGANISER,
    operation: 'seasons.stepChange',
    input: ({ change }) => ({ key: 'bench-step', changeId: change?.id }),
  },
]
