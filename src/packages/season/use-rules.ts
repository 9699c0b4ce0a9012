import { type SeasonCard, type SeasonRules, seasons } from '@contract/seasons'
import { useEffect, useState } from 'react'
import { useWrite } from '../../api/use-write'
import { differences, draftOf, meet } from './draft-view'
import { keepDraft, keptDraft } from './kept-draft'
import type { Village } from './requirement-view'
import { faultsOf, refusalAt } from './rules-view'

/** One season's rules while they are being changed; newer ones come in under what was typed. */
export function useRules(season: SeasonCard, villages: readonly Village[], reload: () => Promise<void>) {
  const [draft, setDraft] = useState(() => keptDraft(season.id) ?? draftOf(season))
  const [saved, setSaved] = useState(false)
  const [reason, setReason] = useState('')
  const { write, sending, failed, forgive } = useWrite(seasons.change)
  useEffect(() => setDraft((before) => meet(before, season, villages)), [season, villages])

  const lines = differences(draft.base.rules, draft.form, villages)
  useEffect(() => keepDraft(draft, lines.length > 0), [draft, lines.length])
  const change = (part: Partial<SeasonRules>) => {
    forgive()
    setSaved(false)
    setDraft((before) => ({ ...before, form: { ...before.form, ...part } }))
  }
  const undo = () => setDraft(draftOf(draft.base))
  /** Whether it was taken; what somebody changed meanwhile is looked up at once. */
  const save = async (): Promise<boolean> => {
    const { id: seasonId, ruleVersion } = draft.base
    const done = await write({ seasonId, ruleVersion, rules: draft.form, reason: reason.trim() })
    if (done) {
      setDraft(draftOf(done.season))
      setReason('')
      setSaved(true)
    }
    await reload()
    return done !== null
  }
  return {
    draft,
    lines,
    change,
    undo,
    reason,
    setReason,
    save,
    saved,
    sending,
    failed,
    forgive,
    faults: faultsOf(draft.form),
    refusal: refusalAt(failed),
  }
}
export type Rules = ReturnType<typeof useRules>
