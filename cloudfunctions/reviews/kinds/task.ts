import { instantOf } from '@domain/day'
import { decided, gone, type Kind } from './kind'

/** What was to be asked of people: nobody is asked before it has passed. */
export const task: Kind = {
  letter: 't',
  async list(asked, repo) {
    const { found, waiting } = await repo.heldTasks(asked)
    const items = found.map(({ _id, at, title, text, materials }) => ({
      id: `t-${_id}`,
      kind: 'task' as const,
      at: instantOf(at),
      text: [title, text, ...materials.map(({ name }) => name)].filter(Boolean).join('\n'),
      about: null,
      photo: null,
      outside: null,
    }))
    return { items, waiting }
  },
  async decide(word, repo) {
    const found = await repo.task(word.id)
    if (found?.state !== 'held' || found.byId === word.byId) return gone()
    await repo.putTask({ ...found, state: word.refused === null ? 'sent' : 'refused' })
    return decided(word)
  },
}
