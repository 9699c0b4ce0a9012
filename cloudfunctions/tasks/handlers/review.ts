import type { ErrorOf } from '@contract/core'
import type { RefuseReason, tasks } from '@contract/tasks'
import type { Handler } from '../../shared/handler'
import { type Outcome, ok, refuse } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { accepted } from '../rules/outside'

type Decided = Outcome<{ state: 'accepted' | 'refused'; creditedSec: number }, ErrorOf<typeof tasks.review>>
interface Word {
  id: string
  refused: RefuseReason | null
  minutes: number | null
  byId: string
  now: Date
}

const gone = () => refuse('NoSuchItem', 'decided already, or written anew', 'id')

/** An item's id says what it is: `o-` study elsewhere, `t-` a task, `r-` a reflection, `a-` an answer. */
export const review: Handler<typeof tasks.review, TasksRepo> = async (
  { id, refuse: refused, minutes },
  { actor, repo, now },
): Promise<Decided> => {
  const word = { id: id.slice(2), refused, minutes, byId: actor.person?._id ?? '', now }
  if (id.startsWith('o-')) return onOutside(word, repo)
  if (id.startsWith('t-')) return onTask(word, repo)
  return id.startsWith('r-') || id.startsWith('a-')
    ? onText(id.startsWith('r-') ? 'reflection' : 'answer', word, repo)
    : gone()
}

async function onOutside({ id, refused, minutes, byId, now }: Word, repo: TasksRepo): Promise<Decided> {
  const outside = await repo.outside(id)
  if (outside?.state !== 'waiting' || outside.personId === byId) return gone()
  const decided = { ...outside, decidedBy: byId, decidedAt: now }
  if (refused !== null) {
    await repo.putOutside({ ...decided, state: 'refused', reason: refused })
    return ok({ state: 'refused', creditedSec: 0 })
  }
  const season = await repo.season(outside.seasonId)
  if (season?.state !== 'open') return refuse('NoSeason', 'its season takes no hours any more')
  const { topic, progress, entry } = accepted(outside, minutes ?? outside.minutes, season, now)
  await repo.putTopic(topic)
  await repo.putProgress(progress)
  await repo.postEntry(entry)
  await repo.putOutside({ ...decided, state: 'accepted', creditedSec: entry.sec })
  return ok({ state: 'accepted', creditedSec: entry.sec })
}

async function onTask({ id, refused }: Word, repo: TasksRepo): Promise<Decided> {
  const task = await repo.task(id)
  if (task?.state !== 'held') return gone()
  await repo.putTask({ ...task, state: refused === null ? 'sent' : 'withdrawn' })
  return ok({ state: refused === null ? 'accepted' : 'refused', creditedSec: 0 })
}

/** A reflection that is refused is no longer done: a named person says so, and it can be written anew. */
async function onText(
  part: 'reflection' | 'answer',
  { id, refused }: Word,
  repo: TasksRepo,
): Promise<Decided> {
  const work = await repo.workUnderReview(part, id)
  if (!work) return gone()
  const checked = refused === null ? ('passed' as const) : ('refused' as const)
  const doneAt = part === 'reflection' && refused !== null ? null : work.doneAt
  await repo.putWork({ ...work, [part]: { ...work[part]!, checked, reviewId: null }, doneAt })
  return ok({ state: refused === null ? 'accepted' : 'refused', creditedSec: 0 })
}
