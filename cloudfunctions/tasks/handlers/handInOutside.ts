import { createHash } from 'node:crypto'
import type { tasks } from '@contract/tasks'
import { dayOf, startOfDay } from '@domain/day'
import type { OutsideRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { keptPicture } from '../../shared/kept-picture'
import { log } from '../../shared/log'
import { ok, refuse } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { A_DAY, outsideLine, seasonOf } from '../rules/outside'

export interface PreparedPicture {
  file: string
  traceId: string | null
}

/** Keeps a clean copy where no phone can put another in its place, and has that checked. */
export const prepareOutside: Prepare<typeof tasks.handInOutside, TasksRepo, PreparedPicture> = async (
  { key, photo, on },
  { actor, repo, now, requestId },
) => {
  const season = seasonOf(await repo.openSeason(), on, dayOf(now))
  if (!season.ok) return season
  const storage = { handedIn: repo.evidence, keep: repo.keepFile, urls: repo.urls }
  const kept = await keptPicture(
    photo,
    { field: 'photo', folder: 'outside-kept', of: [actor.openid, key, photo] },
    storage,
  )
  if (!kept.ok) return kept
  const { file, url } = kept.data
  try {
    return ok({ file, traceId: await repo.checkPicture(url, actor.openid) })
  } catch (error) {
    log({ requestId, what: 'picture not checked', error })
    return ok({ file, traceId: null })
  }
}

/** One id for each place of a day, so that two at once take turns instead of making a sixth. */
const idOf = (personId: string, day: string, place: number): string =>
  createHash('sha256').update(`${personId}:${day}:${place}`).digest('hex').slice(0, 32)

export const handInOutside: Handler<typeof tasks.handInOutside, TasksRepo, PreparedPicture> = async (
  { on, what, category, minutes, photo },
  { actor: { person }, repo, prepared: { file, traceId }, now },
) => {
  const today = dayOf(now)
  const season = seasonOf(await repo.openSeason(), on, today)
  if (!season.ok) return season
  if (!person) return refuse('NoSeason', 'nobody of ours')
  const before = await repo.outsideOf(person._id, startOfDay(today))
  if (before.length >= A_DAY) return refuse('TooMany', 'five a day')
  const _id = idOf(person._id, today, before.length)
  const outside: OutsideRecord = {
    _id,
    v: 1,
    personId: person._id,
    seasonId: season.data._id,
    topicId: `outside-${_id}`,
    on,
    what,
    category,
    minutes,
    photo: file,
    uploaded: photo,
    traceId,
    state: 'waiting',
    creditedSec: 0,
    reason: null,
    at: now,
    decidedBy: null,
    decidedAt: null,
  }
  await repo.putOutside(outside)
  return ok(outsideLine(outside))
}
