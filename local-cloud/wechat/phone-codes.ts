import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { limits } from '../limits'

/** Codes of the phone-number button: good once, for five minutes. */
export function createPhoneCodes(clock: Clock) {
  const codes = new Map<string, { number: string; until: number }>()
  return {
    issue(number: string): string {
      const code = randomBytes(32).toString('hex')
      codes.set(code, { number, until: clock.now().getTime() + limits.phoneCodeMs })
      return code
    },
    /** The number, once; null for a code that is unknown, used or old. */
    redeem(code: string): string | null {
      const found = codes.get(code)
      codes.delete(code)
      return found && clock.now().getTime() <= found.until ? found.number : null
    },
  }
}
