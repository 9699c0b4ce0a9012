import { seasons } from '@contract/seasons'
import type { Json } from '../drive/local-cloud'
import type { TrueCloud } from './true-cloud'

export const ORGANISER = 'o-su-wanqing'

let keys = 0
export const key = () => `season-key-${++keys}`

/** The organiser's ways with a season and its topics. */
export const seasonSteps = (cloud: TrueCloud) => {
  const ask = (operation: string, input: object = {}) =>
    cloud.call(ORGANISER, `seasons.${operation}`, { key: key(), ...input })
  const open = async () => {
    const { data } = await cloud.call(ORGANISER, 'seasons.seasons', {})
    return data.seasons.find(({ state }: Json) => state === 'open')
  }
  return {
    ask,
    list: async () => (await cloud.call(ORGANISER, 'seasons.seasons', {})).data,
    topics: async () => (await cloud.call(ORGANISER, 'seasons.topics', {})).data,
    open,
    /** Some rules of the open season changed, at the version it has. */
    change: async (rules: object, more: object = {}) => {
      const { id: seasonId, ruleVersion, rules: old } = await open()
      return ask('change', {
        seasonId,
        ruleVersion,
        reason: '县里改了',
        rules: { ...old, ...rules },
        ...more,
      })
    },
    draft: (rules: object = {}) => ask('draft', { rules: { ...seasons.draft.example.rules, ...rules } }),
    changeTopic: (topicId: string, minutes: number, mode: 'forward' | 'recompute', more: object = {}) =>
      ask('changeTopic', { topicId, minutes, mode, reason: '课加了一节', ...more }),
    /** Goes on until the change is done. */
    stepAll: async (changeId: string): Promise<Json> => {
      for (;;) {
        const reply = await ask('stepChange', { changeId })
        // Busy while another slice is on its way: asked again, as a phone would.
        if (reply.data?.change.state === 'done') return reply.data.change
      }
    },
  }
}
