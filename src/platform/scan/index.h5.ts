import type { ScanCode } from './types'

/** A laptop shows codes; whoever checks in on one types the six digits. */
export const scanCode: ScanCode = undefined
