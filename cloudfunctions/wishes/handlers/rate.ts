import type { wishes } from '@contract/wishes'
import type { WishNote, WishRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import { oneTryMore, triesLeft } from '../../shared/rules/tries'
import type { Doing, Moved } from '../../shared/rules/wishes/moves'
import { allows, type Mover, moversOf, standingOf } from '../../shared/rules/wishes/table'
import { lastHolder, spoken, type Word } from '../../shared/rules/wishes/words'
import type { WishesRepo } from '../repo'
import { didTheWork, dutyOf, isFiler } from '../rules/access'
import { written } from '../rules/limits'
import { accountToday, codeHashes } from './ask'
import { type Asking, noSuchWish, notNow, seenWish } from './at-hand'
import { noteWord } from './checking'
import { lookerOf, pageOf } from './page'

/** The collective one that a wish became part of, else the wish itself. */
export const wholeFor = async (wish: WishRecord, repo: WishesRepo): Promise<WishRecord> =>
  (wish.mergedInto === null ? null : await repo.wish(wish.mergedInto)) ?? wish

/** Whether who had it was erased since, or can't answer any more: it would wait for nobody. */
async function holderIsGone(whole: WishRecord, repo: WishesRepo): Promise<boolean> {
  const id = lastHolder(whole)
  return id !== null && (await repo.person(id))?.openid === undefined
}

/** Keeps a word: on the wish it is about, and on the collective one that all its askers' words decide about. */
async function keepWord(
  wish: WishRecord,
  whole: WishRecord,
  {
    word,
    heard,
    doing,
    repo,
  }: { word: Word; heard: 'visit' | 'phone' | null; doing: Doing; repo: WishesRepo },
): Promise<Moved> {
  const rating = { rating: word.rating, at: doing.now, forAsker: word.forAsker, heard }
  const own = wish._id === whole._id
  const isGone = word.rating === 'bad' && (await holderIsGone(whole, repo))
  const done = spoken(own ? { ...whole, rating } : whole, word, doing, isGone)
  if (!own) await repo.putSpoken({ ...wish, rating, version: wish.version + 1 }, doing.now)
  await repo.keep(done, doing.now)
  return done
}

const wrong = (triesLeft: number) => ok({ taken: false, step: null, triesLeft })

/** By the code somebody is the asker who also knows the number's last digits: the filer's account isn't needed. */
export const rate: Handler<typeof wishes.rate, WishesRepo, WishNote | null> = async (
  { by, rating, round },
  { actor, repo, prepared: note, now },
) => {
  const asking = { actor, repo, now }
  const found = 'wishId' in by ? await ownWish(by.wishId, asking) : await wishByDigits(by, asking)
  if (!found.ok) return found
  const { wish, left } = found.data
  if (wish === null) return wrong(left)
  const [whole, looker] = await Promise.all([wholeFor(wish, repo), lookerOf(actor, repo)])
  if (round !== undefined && round !== whole.round)
    return refuse('MovedMeanwhile', 'it was opened again since', 'round')
  const byCode = !('wishId' in by) && !isFiler(looker, wish)
  const standing = standingOf(wish, whole)
  const stander = { parts: ['filer' as const], didTheWork: didTheWork(looker, whole) }
  if (!allows('rate', byCode ? { ...standing, forSomebody: false } : standing, stander))
    return notNow('it does not wait for this word')
  const doing: Doing = { act: 'rate', byId: null, byRole: 'villager', now, note, rating }
  const word = { wishId: wish._id, rating, forAsker: false }
  const done = await keepWord(wish, whole, { word, heard: null, doing, repo })
  return ok({ taken: true, step: done.wish.step, triesLeft: left })
}

/** The note is checked for who may speak: nobody else has WeChat asked about whatever they like. */
export const prepareRate: Prepare<typeof wishes.rate, WishesRepo, WishNote | null> = async (
  { by, note },
  visit,
) => {
  if (note === null) return ok(null)
  const { actor, repo, now } = visit
  if ('wishId' in by) {
    const seen = await seenWish(by.wishId, visit)
    if (!seen?.parts.includes('filer')) return noSuchWish()
    const standing = standingOf(seen.wish, await wholeFor(seen.wish, repo))
    if (!allows('rate', standing, { parts: ['filer'], didTheWork: false }))
      return notNow('it does not wait for this word')
  } else if (triesLeft(await accountToday(actor.openid, repo, now), now) === 0)
    return refuse('TooManyTries', 'wait a day')
  return noteWord(note, visit)
}

type Found = { wish: WishRecord | null; left: number }

async function ownWish(wishId: string, asking: Asking) {
  const seen = await seenWish(wishId, asking)
  const { openid } = asking.actor
  if (!seen?.parts.includes('filer')) return noSuchWish()
  const account = await accountToday(openid, asking.repo, asking.now)
  return ok<Found>({ wish: seen.wish, left: triesLeft(account, asking.now) })
}

/** Whatever does not fit is one answer and costs one try: of the account, and of the wish whose digits were tried. */
async function wishByDigits(by: { code: string; digits: string }, { actor, repo, now }: Asking) {
  const account = await accountToday(actor.openid, repo, now)
  if (triesLeft(account, now) === 0) return refuse('TooManyTries', 'wait a day')
  const wish = await repo.byCode(codeHashes(written(by.code)))
  const open = wish !== null && triesLeft(wish, now) > 0
  const phone = open && wish.phone ? openPhone(wish.phone, environmentKeys()) : null
  if (phone?.endsWith(by.digits)) return ok<Found>({ wish, left: triesLeft(account, now) })
  const tried = oneTryMore(account, now)
  await repo.putAccount(tried)
  if (open) await repo.putWish(oneTryMore(wish, now))
  return ok<Found>({ wish: null, left: triesLeft(tried, now) })
}

/** 代评: never by who did some of the work, and the asker may overturn it. */
export const rateFor: Handler<typeof wishes.rateFor, WishesRepo, WishNote | null> = async (input, visit) => {
  const { repo, now, prepared: note } = visit
  const seen = await seenWish(input.wishId, visit)
  if (!seen) return noSuchWish()
  const { wish, looker, parts } = seen
  if (wish.version !== input.version) return refuse('MovedMeanwhile', 'it has moved since', 'version')
  const whole = await wholeFor(wish, repo)
  const standing = standingOf(wish, whole)
  const didIt = didTheWork(looker, whole)
  const able: Mover[] = parts.filter((part) =>
    allows('rateFor', standing, { parts: [part], didTheWork: didIt }),
  )
  if (able.length === 0) return notNow('not theirs to say')
  const byRole = dutyOf(
    parts.filter((part) => able.includes(part)),
    moversOf('rateFor', whole.state),
  )
  const byId = byRole === 'villager' ? null : looker.personId
  const doing: Doing = { act: 'rateFor', byId, byRole, now, note, rating: input.rating }
  const word = { wishId: wish._id, rating: input.rating, forAsker: true }
  const done = await keepWord(wish, whole, { word, heard: input.heard, doing, repo })
  const own = wish._id === whole._id
  const after = own ? done.wish : ((await repo.wish(wish._id)) ?? wish)
  return ok({ wish: await pageOf(after, { looker, repo, now, newest: done.line }) })
}
