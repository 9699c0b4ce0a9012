import type { ReviewItem, reviews } from '@contract/reviews'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { kinds } from '../kinds'
import type { Found } from '../kinds/kind'
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

const filesOf = ({ photo, files = [], voice }: Found): string[] => [
  ...(photo?.url ? [photo.url] : []),
  ...files,
  ...(voice ? [voice.file] : []),
]

/** Of what is shown alone: an address opens the picture to whoever holds it. */
async function withAddresses(found: Found[], repo: ReviewsRepo): Promise<ReviewItem[]> {
  const all = found.flatMap(filesOf)
  const urls = all.length === 0 ? new Map<string, string>() : await repo.urls(all)
  const addressOf = (file: string | null) => urls.get(file ?? '') ?? null
  return found.map(({ files = [], voice, photo, ...item }) => ({
    ...item,
    photo: photo && { ...photo, url: addressOf(photo.url) },
    photos: files.flatMap((file) => {
      const url = addressOf(file)
      return url === null ? [] : [{ url }]
    }),
    voice: voice ? { url: addressOf(voice.file) ?? '', sec: voice.sec } : null,
  }))
}
