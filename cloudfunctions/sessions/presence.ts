import { environmentKeys, keyedHashes } from '../shared/phone'
import { codeOf } from './rules/codes'

/** The right codes of one session in a window, the newest key's first: a key that changes leaves running sessions alone. */
export const codesOf =
  (sessionId: string) =>
  (window: number): string[] =>
    keyedHashes('presence', `${sessionId}:${window}`, environmentKeys()).map(codeOf)
