import { forget, store, stored } from '../../platform/storage'
import { emptyWish, type WishDraft } from './ask-view'

const NAME = 'wish-draft'

/** What was written and is not handed in yet outlives a closed app. */
export const keptWish = (): WishDraft => ({
  ...emptyWish,
  ...(JSON.parse(stored(NAME) ?? '{}') as Partial<WishDraft>),
})

export const keepWish = (draft: WishDraft): void => store(NAME, JSON.stringify(draft))
export const forgetWish = (): void => forget(NAME)
