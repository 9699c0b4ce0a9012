import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import type { RosterRepo } from '../repo'

export const phoneOf: Handler<typeof roster.phoneOf, RosterRepo> = async (
  _,
  { actor, scope: { person, node }, as, repo, now },
) => {
  if (!person.phone) return refuse('NoPhone', 'no number is kept')
  await repo.noteReading({
    byId: actor.person!._id,
    byRole: as[0]!,
    operation: 'roster.phoneOf',
    nodeId: node._id,
    personIds: [person._id],
    now,
  })
  return ok({ personId: person._id, phone: openPhone(person.phone, environmentKeys()) })
}
