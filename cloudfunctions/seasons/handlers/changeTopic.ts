import type { seasons } from '@contract/seasons'
import { isOutsideTopic } from '@domain/topic'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { forwardChange, recomputingChange } from '../rules/making'
import { changeView } from '../rules/views'

type Op = typeof seasons.changeTopic

/** How much there is to go over: counted, which no transaction can do. */
export const prepareChangeTopic: Prepare<Op, SeasonsRepo, number> = async ({ topicId }, { repo }) => {
  const season = await repo.openSeason()
  return ok(season ? await repo.countProgress(topicId, season._id) : 0)
}

/**
 * Two changes of a topic at once both write it. The open season goes one version on with it: by that a playback that was
 * opened before learns of it (decision 020).
 */
export const changeTopic: Handler<Op, SeasonsRepo, number> = async (
  { topicId, minutes, mode, reason },
  { actor, repo, prepared: total, now },
) => {
  const topic = isOutsideTopic(topicId) ? null : await repo.topic(topicId)
  if (!topic) return refuse('NoSuchTopic', 'no such topic', 'topicId')
  const last = topic.changeId === undefined ? null : await repo.change(topic.changeId)
  if (last?.state === 'running') return refuse('ChangeRunning', 'its last change still runs', 'topicId')
  const season = await repo.openSeason()
  const decided = {
    _id: newId(),
    seasonId: season?._id ?? null,
    topicId,
    at: now,
    byId: actor.person?._id ?? '',
    reason,
    changes: [
      {
        field: `课题时长：${topic.title}`,
        from: `${Math.round(topic.nominalSec / 60)} 分钟`,
        to: `${minutes} 分钟`,
      },
    ],
  }
  const change =
    mode === 'recompute' && season ? recomputingChange(decided, total) : { ...forwardChange(decided), mode }
  const nominalSec = minutes * 60
  await repo.putTopic({ ...topic, nominalSec, changeId: change._id })
  for (const { _id } of await repo.lessonsOf(topicId)) await repo.setNominal(_id, nominalSec)
  if (season) await repo.putSeason({ ...season, ruleVersion: season.ruleVersion + 1 })
  await repo.putChange(change)
  return ok({ change: changeView(change, actor.person ? [actor.person] : []) })
}
