import { instantOf } from '@domain/day'
import type { TaskWorkRecord } from '@records/index'
import type { Asked, ReviewsRepo, Waiting } from '../repo'
import { checkedBy, decided, type Found, gone, type Kind } from './kind'

type Part = 'reflection' | 'answer'

/** Whose words they are. */
const writerOf = (work: TaskWorkRecord, part: Part): string | undefined =>
  part === 'reflection' ? work.personId : work.answer?.byId

/** Words about a task: a text written anew has another id, so that nobody passes what they haven't read. */
const textOf = (
  part: Part,
  held: (asked: Asked, repo: ReviewsRepo) => Promise<Waiting<TaskWorkRecord>>,
): Kind => ({
  letter: part[0]!,
  async list(asked, repo) {
    const { found, waiting } = await held(asked, repo)
    const titles = new Map(
      found.length === 0
        ? []
        : (await repo.titlesOf(found.map(({ taskId }) => taskId))).map(({ _id, title }) => [_id, title]),
    )
    const items = found.map(
      (work): Found => ({
        id: `${part[0]}-${work[part]!.reviewId}`,
        kind: part,
        at: instantOf(work[part]!.at),
        text: work[part]!.text,
        about: titles.get(work.taskId) ?? null,
        photo: null,
        outside: null,
      }),
    )
    return { items, waiting }
  },
  /** A reflection that is refused is no longer done: a named person says so, and it can be written anew. */
  async decide(word, repo) {
    const work = await repo.workUnderReview(part, word.id)
    if (!work || writerOf(work, part) === word.byId) return gone()
    const checked = checkedBy(word)
    const doneAt = part === 'reflection' && checked === 'refused' ? null : work.doneAt
    await repo.putWork({ ...work, [part]: { ...work[part]!, checked, reviewId: null }, doneAt })
    if (part === 'reflection') await repo.leaveToCount(work, word.now)
    return decided(word)
  },
})

export const reflection = textOf('reflection', (asked, repo) => repo.heldReflections(asked))
export const answer = textOf('answer', (asked, repo) => repo.heldAnswers(asked))
