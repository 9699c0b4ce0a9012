import { instantOf } from '@domain/day'
import { checkedBy, decided, gone, type Kind } from './kind'

/** What was suggested at a door, as the visitor wrote it down. */
export const suggestion: Kind = {
  letter: 's',
  async list(asked, repo) {
    const { found, waiting } = await repo.heldSuggestions(asked)
    const items = found.map(({ _id, loggedAt, suggestion: said }) => ({
      id: `s-${_id}`,
      kind: 'suggestion' as const,
      at: instantOf(loggedAt),
      text: said!.text,
      about: null,
      photo: null,
      outside: null,
    }))
    return { items, waiting }
  },
  async decide(word, repo) {
    const visit = await repo.visit(word.id)
    if (visit?.suggestion?.state !== 'held' || visit.byId === word.byId) return gone()
    await repo.putVisit({ ...visit, suggestion: { ...visit.suggestion, state: checkedBy(word) } })
    return decided(word)
  },
}
