import type { ReviewItem, reviews } from '@contract/reviews'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { kinds } from '../kinds'
import type { ReviewsRepo } from '../repo'
import { pageOf } from '../rules/pages'

/** A constant number of requests, however much waits: each kind's oldest, its count where they aren't all, photos at once. */
export const queue: Handler<typeof reviews.queue, ReviewsRepo> = async ({ after }, { actor, repo, now }) => {
  const asked = {
    byId: actor.person?._id ?? '',
    from: after === null ? null : new Date(after.at),
    now,
  }
  const queued = await Promise.all(Object.values(kinds).map((kind) => kind.list(asked, repo)))
  const { items, next } = pageOf(
    queued.flatMap((one) => one.items),
    after,
  )
  const waiting = queued.reduce((sum, one) => sum + one.waiting, 0)
  return ok({ items: await withAddresses(items, repo), waiting, next })
}

/** Of what is shown alone: an address opens the picture to whoever holds it. */
async function withAddresses(items: ReviewItem[], repo: ReviewsRepo): Promise<ReviewItem[]> {
  const files = items.flatMap(({ photo }) => photo?.url ?? [])
  const urls = files.length === 0 ? new Map<string, string>() : await repo.urls(files)
  return items.map((item) =>
    item.photo === null
      ? item
      : { ...item, photo: { ...item.photo, url: urls.get(item.photo.url ?? '') ?? null } },
  )
}
