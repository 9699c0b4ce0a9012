import type { reviews } from '@contract/reviews'
import type { Handler } from '../../shared/handler'
import { kindOf } from '../kinds'
import { gone } from '../kinds/kind'
import type { ReviewsRepo } from '../repo'

export const decide: Handler<typeof reviews.decide, ReviewsRepo> = async (
  { id, refuse: refused, minutes },
  { actor, repo, now },
) => {
  const [name, kind] = kindOf(id) ?? []
  if (!name || !kind) return gone()
  const byId = actor.person?._id ?? ''
  const outcome = await kind.decide({ id: id.slice(2), refused, minutes, byId, now }, repo)
  if (outcome.ok) await repo.noteDecision({ _id: id, v: 1, kind: name, byId, at: now, refused })
  return outcome
}
