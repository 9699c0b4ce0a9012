import { ok, refuse } from '../../../cloudfunctions/shared/outcome'
import { serve } from '../../../cloudfunctions/shared/serve'
import { probe } from './contract'
import { probeRepo } from './repo'

const halves = (pair: string) => [`${pair}-left`, `${pair}-right`] as const

export const main = serve(probe, {
  repo: probeRepo,
  handlers: {
    addToPair: async ({ pair, by }, { repo }) => {
      const [left, right] = halves(pair)
      const value = (await repo.valueOf(left)) + by
      await repo.put(left, value)
      await repo.put(right, value)
      return by > 100 ? refuse('TooMuch', 'over a hundred at once', 'by') : ok({ value })
    },
    readPair: async ({ pair }, { repo }) => {
      const [left, right] = halves(pair)
      return ok({ left: await repo.valueOf(left), right: await repo.valueOf(right) })
    },
    nameNode: async (_, { scope }) => ok({ name: scope.name }),
    writeAndBreakTheContract: async ({ pair }, { repo }) => {
      await repo.put(halves(pair)[0], 1)
      return ok({ value: 1 as unknown as string })
    },
    throwUp: async () => {
      throw new Error('a secret that must not leave')
    },
  },
  jobs: {
    makeRoom: async ({ db }) => {
      await db.createCollection('pairs').catch(() => {})
      return {}
    },
    failing: async () => {
      throw new Error('this job always fails')
    },
    counting: async ({ db }) => {
      await db.collection('pairs').add({ data: { _id: `tick-${Date.now()}`, value: 1 } } as never)
      return { counted: 1 }
    },
  },
  pushes: {
    'event.subscribe_msg_sent_event': async (event, { db }) => {
      await db.collection('pairs').add({ data: { _id: String(event.trace_id), value: 1 } } as never)
    },
  },
})
