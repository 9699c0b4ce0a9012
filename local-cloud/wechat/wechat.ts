import type { Clock } from '../clock'
import { limits } from '../limits'
import { openLedger } from './ledger'
import type { Message } from './messages'
import { createPhoneCodes } from './phone-codes'
import type { Template } from './templates'
import { createVerdicts } from './verdicts'

export interface WeChatOptions {
  clock: Clock
  /** Null keeps it in memory. */
  file: string | null
  /** Pages of the published version; null when there is no build to read them from. */
  pages: string[] | null
  /** Openids that WeChat knows although they haven't visited in this store. */
  known: (openid: string) => boolean
  /** What the console lists from the beginning; they may be told again. */
  templates: Template[]
}

/** The WeChat side of the open API: who may be written to, and what was. */
export function createWeChat({ clock, file, pages, known, templates }: WeChatOptions) {
  const ledger = openLedger(file)
  for (const template of templates)
    if (!ledger.template(template.id)) ledger.record({ kind: 'template', template })
  const listeners = new Set<(message: Message) => void>()
  return {
    ledger,
    pages,
    phoneCodes: createPhoneCodes(clock),
    verdicts: createVerdicts(),
    visit: (openid: string) => ledger.visit(openid, clock.now().getTime()),
    /** Whether this openid belongs to the mini program at all. */
    knows: (openid: string): boolean => known(openid) || ledger.lastVisit(openid) !== undefined,
    visitedLately(openid: string): boolean {
      const last = ledger.lastVisit(openid)
      return last !== undefined && clock.now().getTime() - last <= limits.recentVisitMs
    },
    record(message: Message): void {
      ledger.record({ kind: 'message', message })
      for (const listener of listeners) listener(message)
    },
    onMessage: (listener: (message: Message) => void) => void listeners.add(listener),
  }
}
export type WeChat = ReturnType<typeof createWeChat>
