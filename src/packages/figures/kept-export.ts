import { store, stored } from '../../platform/storage'

const NAME = 'figures-export'

interface KeptExport {
  placeId: string
  exportId: string
  until: string
}

/** Which file was begun here last, so that it is found again when the page was left meanwhile. */
export const keepExport = (kept: KeptExport): void => store(NAME, JSON.stringify(kept))

/** Null for another place, and when the file is deleted by now. */
export function keptExport(placeId: string, now: Date): string | null {
  const text = stored(NAME)
  if (text === null) return null
  const kept = JSON.parse(text) as KeptExport
  return kept.placeId === placeId && new Date(kept.until) > now ? kept.exportId : null
}
