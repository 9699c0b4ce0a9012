import type { ReviewPhoto } from '@contract/reviews'
import { instantOf } from '@domain/day'
import type { OutsideRecord, PhotoRecord } from '@records/index'
import { ok, refuse } from '../../shared/outcome'
import type { ReviewsRepo } from '../repo'
import { accepted, othersOf } from '../rules/outside'
import { photoState } from '../rules/pictures'
import { decided, gone, type Kind } from './kind'

/** Study done elsewhere: the only kind that brings hours, as many minutes as the reviewer accepts. */
export const outside: Kind = {
  letter: 'o',
  async list(asked, repo) {
    const { found, waiting } = await repo.outsideWaiting(asked)
    const [verdicts, handed] = await Promise.all([verdictsOn(found, repo), besides(found, repo)])
    const photoOf = (one: OutsideRecord): ReviewPhoto | null => {
      if (one.photo === null) return null
      const state = photoState(verdicts.get(one.traceId ?? '') ?? null, one, asked.now)
      return { state, url: state === 'shown' ? one.photo : null }
    }
    const items = found.map((one) => ({
      id: `o-${one._id}`,
      kind: 'outside' as const,
      at: instantOf(one.at),
      text: one.what,
      about: null,
      photo: photoOf(one),
      outside: {
        on: one.on,
        category: one.category,
        minutes: one.minutes,
        others: othersOf(one, handed),
      },
    }))
    return { items, waiting }
  },
  async decide(word, repo) {
    const found = await repo.outside(word.id)
    if (found?.state !== 'waiting' || found.personId === word.byId) return gone()
    const done = { ...found, decidedBy: word.byId, decidedAt: word.now }
    if (word.refused !== null) {
      await repo.putOutside({ ...done, state: 'refused', reason: word.refused })
      return decided(word)
    }
    const season = await repo.season(found.seasonId)
    if (season?.state !== 'open') return refuse('NoSeason', 'its season takes no hours any more')
    const minutes = Math.min(word.minutes ?? found.minutes, found.minutes)
    const { topic, progress, entry } = accepted(found, minutes, season, word.now)
    await repo.putTopic(topic)
    await repo.putProgress(progress)
    await repo.postEntry(entry)
    await repo.putOutside({ ...done, state: 'accepted', creditedSec: entry.sec })
    return ok({ state: 'accepted', creditedSec: entry.sec })
  },
}

const besides = async (found: readonly OutsideRecord[], repo: ReviewsRepo): Promise<OutsideRecord[]> =>
  found.length === 0
    ? []
    : repo.outsideOn(
        found.map(({ personId }) => personId),
        found.map(({ on }) => on),
      )

async function verdictsOn(found: readonly OutsideRecord[], repo: ReviewsRepo) {
  const traceIds = found.flatMap(({ traceId }) => traceId ?? [])
  const checks = traceIds.length === 0 ? [] : await repo.mediaChecks(traceIds)
  return new Map<string, PhotoRecord['state'] | null>(checks.map(({ _id, verdict }) => [_id, verdict]))
}
