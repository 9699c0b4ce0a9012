import type { SessionRecord } from '@records/index'

type Standing = Pick<SessionRecord, 'startsAt' | 'place'>

/**
 * Where and when a session was first called for, once either has changed; null when it is back where it was. Who said yes
 * to that one has to see it beside the new one, however often it was moved in between.
 * @example wasOf({ startsAt: friday, place: '村部' }, { startsAt: saturday, place: '村部' }) // { startsAt: friday, place: '村部' }
 */
export function wasOf(before: Standing & Pick<SessionRecord, 'was'>, after: Standing): Standing | null {
  const { startsAt, place } = before.was ?? before
  const back = startsAt.getTime() === after.startsAt.getTime() && place === after.place
  return back ? null : { startsAt, place }
}
