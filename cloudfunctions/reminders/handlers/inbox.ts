import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import type { Actor } from '../../shared/actor'
import { consentOf, grantIds, grantViews } from '../../shared/grants'
import type { Handler } from '../../shared/handler'
import { accountReader, readersOf } from '../../shared/messages'
import { ok } from '../../shared/outcome'
import type { RemindersRepo } from '../repo'
import { messageView } from '../rules/views'

const readers = ({ openid, person }: Actor): string[] => readersOf(openid, person?._id ?? null)

/** Whose inbox it is: the person's, or the account's before anybody knows the name. */
const owner = ({ openid, person }: Actor): string => person?._id ?? accountReader(openid)

/** Who is no person of the town yet has grants and messages all the same: they may have asked for a wish. */
export const inbox: Handler<typeof reminders.inbox, RemindersRepo> = async ({ before }, { actor, repo }) => {
  const whose = readers(actor)
  const [page, [kept], unread, grants] = await Promise.all([
    repo.newest(whose, before === null ? null : new Date(before)),
    repo.inboxes([owner(actor)]),
    repo.unread(whose),
    repo.grants(grantIds([actor.openid])),
  ])
  const last = page.at(-1)
  const more = page.length === repo.listed && last !== undefined
  // The next page begins before the last moment of this one, so that moment is told whole.
  const rest = more ? await repo.ofMoment(whose, last.at) : []
  const found = [...new Map([...page, ...rest].map((message) => [message._id, message])).values()]
  const deliveries = await repo.deliveries(found.map(({ _id }) => _id))
  const deliveryOf = new Map(deliveries.map((delivery) => [delivery._id, delivery]))
  return ok({
    messages: found.map((message) => messageView(message, deliveryOf.get(message._id))),
    before: more ? instantOf(last.at) : null,
    unread,
    muted: kept?.muted ?? [],
    grants: grantViews(grants),
    consent: consentOf(actor.person),
  })
}

/** Those of the caller; what is somebody else's, or gone, is left alone. */
export const read: Handler<typeof reminders.read, RemindersRepo> = async ({ ids }, { actor, repo, now }) => {
  const own = readers(actor)
  const mine = (await repo.messages(ids)).filter(
    ({ personId, readAt }) => own.includes(personId) && readAt === null,
  )
  for (const message of mine) await repo.putMessage({ ...message, readAt: now })
  return ok({ unread: await repo.unread(own) })
}

export const mute: Handler<typeof reminders.mute, RemindersRepo> = async (
  { purpose, muted },
  { actor, repo },
) => {
  const [kept] = await repo.inboxes([owner(actor)])
  const others = (kept?.muted ?? []).filter((one) => one !== purpose)
  const all = muted ? [...others, purpose] : others
  await repo.putInbox({ _id: owner(actor), v: 1, muted: all })
  return ok({ muted: all })
}
