import type { ReviewItem, tasks } from '@contract/tasks'
import { instantOf } from '@domain/day'
import type { OutsideRecord, TaskRecord, TaskWorkRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { maySeePhoto, outsideItem } from '../rules/outside'

/** Shown at once; the next come when these are decided. */
const SHOWN = 40

export const reviews: Handler<typeof tasks.reviews, TasksRepo> = async (_, { actor, repo, now }) => {
  const [reflections, answers, held, handedIn] = await Promise.all([
    repo.heldWorks('reflection'),
    repo.heldWorks('answer'),
    repo.heldTasks(),
    repo.outsideWaiting(),
  ])
  // Nobody decides about what they handed in themselves.
  const waiting = handedIn.filter(({ personId }) => personId !== actor.person?._id)
  const photos = await photosOf(waiting.slice(0, SHOWN), repo, now)
  const items = [
    ...reflections.map((work) => textItem(work, 'reflection')),
    ...answers.map((work) => textItem(work, 'answer')),
    ...held.map(taskItem),
    ...waiting.map((outside) => outsideItem(outside, photos.get(outside.photo ?? '') ?? null)),
  ].sort((a, b) => a.at.localeCompare(b.at))
  return ok({ items: items.slice(0, SHOWN), waiting: items.length })
}

const textItem = (work: TaskWorkRecord, kind: 'reflection' | 'answer'): ReviewItem => {
  const { reviewId, at, text } = work[kind]!
  return { id: `${kind[0]}-${reviewId}`, kind, at: instantOf(at), text, photoUrl: null, outside: null }
}

const taskItem = ({ _id, at, title, text }: TaskRecord): ReviewItem => ({
  id: `t-${_id}`,
  kind: 'task',
  at: instantOf(at),
  text: `${title}\n${text}`,
  photoUrl: null,
  outside: null,
})

async function photosOf(handedIn: OutsideRecord[], repo: TasksRepo, now: Date) {
  const traceIds = handedIn.flatMap(({ traceId }) => traceId ?? [])
  const checks = new Map(
    traceIds.length === 0 ? [] : (await repo.mediaChecks(traceIds)).map(({ _id, verdict }) => [_id, verdict]),
  )
  const files = handedIn.flatMap(({ photo, traceId, at }) => {
    const verdict = checks.get(traceId ?? '') ?? null
    return photo !== null && maySeePhoto(verdict, at, now) ? [photo] : []
  })
  return files.length === 0 ? new Map<string, string>() : repo.urls(files)
}
