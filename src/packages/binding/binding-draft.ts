import { forget, store, stored } from '../../platform/storage'
import { type Draft, emptyDraft } from './binding-view'

/** What was typed survives a closed page; an invite code is not written down. */
export const bindingDraft = (): Draft => ({
  ...emptyDraft,
  ...(JSON.parse(stored('binding-draft') ?? '{}') as Partial<Draft>),
})

export const keepBindingDraft = (draft: Draft): void => store('binding-draft', JSON.stringify(draft))

export const dropBindingDraft = (): void => forget('binding-draft')
