import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import { grantIds, grantViews } from '../../shared/grants'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { RemindersRepo } from '../repo'
import { messageView } from '../rules/views'

/** Who is no person of the town yet has grants all the same: a villager accepts before anybody knows the name. */
export const inbox: Handler<typeof reminders.inbox, RemindersRepo> = async ({ before }, { actor, repo }) => {
  const { person, openid } = actor
  const grants = grantViews(await repo.grants(grantIds([openid])))
  if (!person) return ok({ messages: [], before: null, unread: 0, muted: [], grants, consent: null })
  const [page, [kept], unread] = await Promise.all([
    repo.newest(person._id, before === null ? null : new Date(before)),
    repo.inboxes([person._id]),
    repo.unread(person._id),
  ])
  const last = page.at(-1)
  const more = page.length === repo.listed && last !== undefined
  // The next page begins before the last moment of this one, so that moment is told whole.
  const rest = more ? await repo.ofMoment(person._id, last.at) : []
  const found = [...new Map([...page, ...rest].map((message) => [message._id, message])).values()]
  const deliveries = await repo.deliveries(found.map(({ _id }) => _id))
  const deliveryOf = new Map(deliveries.map((delivery) => [delivery._id, delivery]))
  return ok({
    messages: found.map((message) => messageView(message, deliveryOf.get(message._id))),
    before: more ? instantOf(last.at) : null,
    unread,
    muted: kept?.muted ?? [],
    grants,
    consent: person.consents?.reminders?.given ?? null,
  })
}

/** Those of the caller; what is somebody else's, or gone, is left alone. */
export const read: Handler<typeof reminders.read, RemindersRepo> = async ({ ids }, { scope, repo, now }) => {
  const { personId } = scope
  if (personId === null) return ok({ unread: 0 })
  const mine = (await repo.messages(ids)).filter((one) => one.personId === personId && one.readAt === null)
  for (const message of mine) await repo.putMessage({ ...message, readAt: now })
  return ok({ unread: await repo.unread(personId) })
}

export const mute: Handler<typeof reminders.mute, RemindersRepo> = async (
  { purpose, muted },
  { scope, repo },
) => {
  const { personId } = scope
  if (personId === null) return refuse('NotBound', 'no person is bound to this WeChat account')
  const [kept] = await repo.inboxes([personId])
  const others = (kept?.muted ?? []).filter((one) => one !== purpose)
  const all = muted ? [...others, purpose] : others
  await repo.putInbox({ _id: personId, v: 1, muted: all })
  return ok({ muted: all })
}
