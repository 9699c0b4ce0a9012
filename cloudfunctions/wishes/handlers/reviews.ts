import type { wishes } from '@contract/wishes'
import { instantOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { WishesRepo } from '../repo'

/** Shown at once; the next come when these are decided. */
const SHOWN = 40

export const reviews: Handler<typeof wishes.reviews, WishesRepo> = async (_, { actor, repo }) => {
  const waiting = await repo.toReview(actor.person?._id ?? '', SHOWN)
  const items = waiting.slice(0, SHOWN)
  const files = items.flatMap(({ photos, voice }) =>
    [...photos, ...(voice ? [voice] : [])].map(({ file }) => file),
  )
  const urls = await repo.urls(files)
  return ok({
    items: items.map(({ id, kind, at, text, photos, voice }) => ({
      ...{ id, kind, at: instantOf(at), text },
      photos: photos.flatMap(({ file }) => {
        const url = urls.get(file)
        return url === undefined ? [] : [{ url }]
      }),
      voice: voice && { url: urls.get(voice.file) ?? '', sec: voice.sec },
    })),
    waiting: waiting.length,
  })
}

export const review: Handler<typeof wishes.review, WishesRepo> = async (
  { id, refuse: refused },
  { actor, repo, now },
) => {
  const word = refused ? ('refused' as const) : ('passed' as const)
  const done = await repo.decide(id, { word, reviewerId: actor.person?._id ?? '', now })
  return done
    ? ok({ state: refused ? ('refused' as const) : ('accepted' as const) })
    : refuse('NoSuchItem', 'decided already, written anew, or one’s own', 'id')
}
