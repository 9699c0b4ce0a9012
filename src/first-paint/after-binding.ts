import { forget, store, stored } from '../platform/storage'

const NAME = 'after-binding'

/** Where somebody was led away from to be known; a secretary's word may take days, so it outlives a closed app. */
export const keepAfterBinding = (url: string): void => store(NAME, url)

/** Once: whoever comes again is on no such way any more. */
export const takeAfterBinding = (): string | null => {
  const url = stored(NAME)
  forget(NAME)
  return url
}

export const isLedAway = (): boolean => stored(NAME) !== null
