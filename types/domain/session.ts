import type { Presence, SessionCard } from '@contract/sessions'
import type { SessionRecord } from '@records/index'
import { instantOf } from './day'

/**
 * A session as a list shows it.
 * @param mine how the reader stands to it; null for whoever isn't asked, and where it wasn't looked up
 * @example sessionCard(session, 'coming', false).mine // 'coming'
 */
export const sessionCard = (
  { _id: id, kind, title, place, startsAt, minutes, state, was }: SessionRecord,
  mine: Presence | null,
  hosting: boolean,
): SessionCard => ({
  id,
  kind,
  title,
  place,
  startsAt: instantOf(startsAt),
  minutes,
  state,
  mine,
  hosting,
  ...(was && { was: { startsAt: instantOf(was.startsAt), place: was.place } }),
})
