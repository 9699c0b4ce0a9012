import type { seasons } from '@contract/seasons'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { seenChanges } from './seen-changes'
import { step } from './step'

/** A change that is done answers as it stands. */
export const stepChange: Handler<typeof seasons.stepChange, SeasonsRepo> = async (
  { changeId },
  { repo, now },
) => {
  const change = await repo.change(changeId)
  if (!change) return refuse('NoSuchChange', 'no such change', 'changeId')
  const after = change.state === 'running' ? await step(change, repo, now) : change
  const [view] = await seenChanges([after], repo)
  return ok({ change: view! })
}
