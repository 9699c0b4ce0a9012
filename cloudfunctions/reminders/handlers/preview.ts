import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import { standingOf } from '@domain/standing'
import { purposes } from '../../../config/templates'
import { grantId, templateId } from '../../shared/grants'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { type Asked, askedOf } from '../asked'
import type { RemindersRepo } from '../repo'
import { canReach } from '../rules/reach'
import { groupTextOf, noteOf } from '../rules/words'

/** As much as a `thing` of a template holds. */
const LETTERS = 20

export const preview: Handler<typeof reminders.preview, RemindersRepo> = async ({ audience }, visit) => {
  const asked = await askedOf(audience, visit)
  if (!asked.ok) return asked
  const { actor, as, scope, repo, now } = visit
  const { ground, out, window, people, already } = asked.data
  const reach = await reachOf(audience.purpose, asked.data, repo)
  await repo.noteReading({
    byId: actor.person?._id ?? '',
    byRole: as[0] ?? 'instructor',
    operation: 'reminders.preview',
    nodeId: scope._id,
    personIds: people.map(({ _id }) => _id),
    now,
  })
  return ok({
    window,
    subject: ground.task?.title ?? ground.session?.title ?? '',
    note: noteOf(audience),
    maxLetters: LETTERS,
    goesOutAt: instantOf(out),
    people: people.map((person) => ({
      personId: person._id,
      name: person.name,
      reachable: reach(person),
      callable: person.phone !== undefined,
      idleDays: idleDaysOf(person._id, asked.data),
    })),
    already,
    groupText: groupTextOf(audience.purpose, ground),
  })
}

async function reachOf(
  purpose: Parameters<typeof noteOf>[0]['purpose'],
  { people }: Asked,
  repo: RemindersRepo,
) {
  const { template } = purposes[purpose]
  const openids = people.flatMap(({ openid }) => (openid === undefined ? [] : [grantId(openid, template)]))
  const [grants, inboxes] = await Promise.all([
    repo.grants(openids),
    repo.inboxes(people.map(({ _id }) => _id)),
  ])
  const grantOf = new Map(grants.map((grant) => [grant._id, grant]))
  const inboxOf = new Map(inboxes.map((inbox) => [inbox._id, inbox]))
  const configured = templateId(template) !== null
  return (person: Asked['people'][number]): boolean =>
    canReach(
      { person, inbox: inboxOf.get(person._id) ?? null, purpose },
      grantOf.get(grantId(person.openid ?? '', template)) ?? null,
      configured,
    )
}

/** Only where the rule looked at hours. */
const idleDaysOf = (id: string, { ground: { season }, facts, out }: Asked): number | null => {
  const hours = facts.hours.get(id)
  return season && hours ? standingOf(season, hours, out).idleDays : null
}
