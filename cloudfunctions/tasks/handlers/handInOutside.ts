import { createHash } from 'node:crypto'
import type { tasks } from '@contract/tasks'
import { dayOf, startOfDay } from '@domain/day'
import type { OutsideRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { log } from '../../shared/log'
import { cleanPicture } from '../../shared/metadata'
import { ok, refuse } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { A_DAY, outsideLine, seasonOf } from '../rules/outside'

export interface PreparedPicture {
  traceId: string | null
}

/** Takes the metadata out before anything else is done; the clean picture takes the place of what was uploaded. */
export const prepareOutside: Prepare<typeof tasks.handInOutside, TasksRepo, PreparedPicture> = async (
  { photo, on },
  { actor, repo, now, requestId },
) => {
  const season = seasonOf(await repo.openSeason(), on, dayOf(now))
  if (!season.ok) return season
  const bytes = await repo.file(photo, 'outside')
  if (!bytes) return refuse('NoSuchFile', 'no file of ours', 'photo')
  const clean = cleanPicture(bytes)
  if (!clean) return refuse('NotAPicture', 'neither JPEG nor PNG, or too large', 'photo')
  if (!clean.equals(bytes)) await repo.replaceFile(photo, clean)
  const url = (await repo.urls([photo])).get(photo)
  if (url === undefined) return refuse('NoSuchFile', 'gone meanwhile', 'photo')
  try {
    return ok({ traceId: await repo.checkPicture(url, actor.openid) })
  } catch (error) {
    log({ requestId, what: 'picture not checked', error })
    return ok({ traceId: null })
  }
}

/** One id for each place of a day, so that two at once take turns instead of making a sixth. */
const idOf = (personId: string, day: string, place: number): string =>
  createHash('sha256').update(`${personId}:${day}:${place}`).digest('hex').slice(0, 32)

export const handInOutside: Handler<typeof tasks.handInOutside, TasksRepo, PreparedPicture> = async (
  { on, what, category, minutes, photo },
  { actor: { person }, repo, prepared: { traceId }, now },
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
    photo,
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
