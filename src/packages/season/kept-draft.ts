import { SeasonCard, SeasonRules } from '@contract/seasons'
import { forget, store, stored } from '../../platform/storage'
import type { Draft } from './draft-view'

const nameOf = (seasonId: string) => `season-form-${seasonId}`

/** What was filled in before the app was closed, on what it began from; null where nothing was. */
export function keptDraft(seasonId: string): Draft | null {
  const text = stored(nameOf(seasonId))
  if (text === null) return null
  const said = JSON.parse(text) as { base?: unknown; form?: unknown }
  const [base, form] = [SeasonCard.safeParse(said.base), SeasonRules.safeParse(said.form)]
  return base.success && form.success ? { base: base.data, form: form.data, theirs: [] } : null
}

/** Keeps what isn't handed in yet, and nothing once it is. */
export const keepDraft = ({ base, form }: Draft, changed: boolean): void =>
  changed ? store(nameOf(base.id), JSON.stringify({ base, form })) : forget(nameOf(base.id))
