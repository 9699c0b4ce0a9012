import type { StillWaiting } from '@contract/seasons'
import type { SeasonsRepo } from '../repo'

/** What of a season has been done and not been credited. */
export async function stillWaiting(seasonId: string, repo: SeasonsRepo): Promise<StillWaiting> {
  const [sessions, outside] = await Promise.all([
    repo.unconfirmedSessions(seasonId),
    repo.waitingOutside(seasonId),
  ])
  return { sessions: sessions.length, outside: outside.length }
}
