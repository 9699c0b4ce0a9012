import type { RuleChangeRecord } from '@records/index'
import type { SeasonsRepo } from '../repo'
import { adjusted, SLICE, sliceDone } from '../rules/recompute'

/**
 * Goes on with a recomputation by one slice, all in the caller's transaction: entries, hours, progress and how far it has
 * come. Every slice writes the change, so two at once take turns. It goes on in a season that was closed meanwhile: half of
 * the members would otherwise be judged by the old minutes.
 */
export async function step(
  change: RuleChangeRecord,
  repo: SeasonsRepo,
  now: Date,
): Promise<RuleChangeRecord> {
  const { topicId, seasonId } = change
  const [topic, season] = [await repo.topic(topicId ?? ''), await repo.season(seasonId ?? '')]
  // Changed once more since: that change goes over it all by itself, or says that what was credited stays.
  const mine = topic?.changeId === change._id
  const slice =
    topic && season && mine ? await repo.progressOf(topic._id, season._id, change.after, SLICE) : []
  const some = slice.flatMap((progress) =>
    topic && season
      ? (adjusted(progress, { change, topic, ruleVersion: season.ruleVersion, now }) ?? [])
      : [],
  )
  const entries = some.map(({ entry }) => entry)
  for (const { progress } of some) await repo.putProgress(progress)
  await repo.postEntries(entries)
  const after = sliceDone(
    change,
    slice.map(({ personId }) => personId),
    entries,
    now,
  )
  await repo.putChange(after)
  return after
}
