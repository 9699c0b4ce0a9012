import { forget, store, stored } from '../../platform/storage'

export interface SetupDraft {
  town: string
  name: string
}

/** What was typed survives a closed page; the secret is not written down. */
export const setupDraft = (): SetupDraft =>
  JSON.parse(stored('setup-draft') ?? '{"town":"","name":""}') as SetupDraft

export const keepSetupDraft = ({ town, name }: SetupDraft): void =>
  store('setup-draft', JSON.stringify({ town, name }))

export const dropSetupDraft = (): void => forget('setup-draft')
