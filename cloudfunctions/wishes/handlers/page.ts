import type { WishCard, WishView } from '@contract/wish'
import type { NodeRecord, WishLineRecord, WishRecord } from '@records/index'
import type { Actor } from '../../shared/actor'
import { environmentKeys, openPhone, openText } from '../../shared/phone'
import type { WishesRepo } from '../repo'
import { isFiler, type Looker, partsOf, sightOf, smallPlaces } from '../rules/access'
import { cardOf, namesFor } from '../rules/cards'
import { type Clear, doneFor, filesFor, sealed, viewOf } from '../rules/views'

/** Whoever calls, with what has to be known of their duties' places. */
export async function lookerOf({ openid, person, duties }: Actor, repo: WishesRepo): Promise<Looker> {
  const small = smallPlaces(duties)
  const places = small.length === 0 ? [] : await repo.nodes(small)
  return { openid, personId: person?._id ?? null, duties, places }
}

/** What is sealed about a wish, as far as this looker may read it. */
function clearFor(looker: Looker, wish: WishRecord): Clear {
  const { asker, privateNote } = sightOf(partsOf(looker, wish), wish)
  const keys = environmentKeys()
  const open = (words: WishRecord['name']) => (words === null ? null : openText(words, keys))
  return {
    code: isFiler(looker, wish) ? openText(wish.code, keys) : null,
    name: asker ? open(wish.name) : sealed.name,
    behalf: asker && wish.onBehalf ? open(wish.onBehalf.name) : sealed.behalf,
    phone: asker && wish.phone ? openPhone(wish.phone, keys) : sealed.phone,
    privateNote: privateNote ? open(wish.privateNote) : sealed.privateNote,
  }
}

const wholesOf = async (wishes: readonly WishRecord[], repo: WishesRepo) => {
  const ids = wishes.flatMap(({ mergedInto }) => mergedInto ?? [])
  const found = ids.length === 0 ? [] : await repo.wishes(ids)
  return new Map(found.map((whole) => [whole._id, whole]))
}

async function namesAround(wishes: readonly WishRecord[], people: readonly string[], repo: WishesRepo) {
  const wanted = namesFor(wishes)
  const [nodes, persons] = await Promise.all([
    wanted.places.length === 0 ? ([] as NodeRecord[]) : repo.nodes(wanted.places),
    repo.names([...new Set([...wanted.people, ...people])]),
  ])
  return new Map([...persons, ...nodes.map(({ _id, name }) => [_id, name] as const)])
}

/** A wish's own page for somebody who is something to it. */
export async function pageOf(
  wish: WishRecord,
  { looker, repo, now, newest }: { looker: Looker; repo: WishesRepo; now: Date; newest?: WishLineRecord },
): Promise<WishView> {
  const wholes = await wholesOf([wish], repo)
  const whole = isFiler(looker, wish) ? wholes.get(wish.mergedInto ?? '') : undefined
  const [own, ofWhole, merged, urls] = await Promise.all([
    repo.lines(wish._id),
    whole ? repo.lines(whole._id) : [],
    repo.wishes(wish.mergedIds),
    repo.urls([...filesFor(looker, wish), ...(whole ? doneFor(whole) : [])]),
  ])
  // What became of the collective one before is another asker's.
  const since = own.find(({ act }) => act === 'merge')?.at ?? wish.at
  const shared = ofWhole.filter(({ at }) => at >= since)
  const before = [...own, ...shared].filter(({ _id }) => _id !== newest?._id)
  const lines = newest ? [...before, newest] : before
  lines.sort((a, b) => a.at.getTime() - b.at.getTime())
  const people = lines.flatMap(({ byId }) => byId ?? [])
  const names = await namesAround(whole ? [wish, whole] : [wish], people, repo)
  return viewOf(wish, { looker, now, names, wholes, lines, merged, urls, clear: clearFor(looker, wish) })
}

/** Wishes as a list shows them. */
export async function cardsOf(
  wishes: readonly WishRecord[],
  { looker, repo, now }: { looker: Looker; repo: WishesRepo; now: Date },
): Promise<WishCard[]> {
  const wholes = await wholesOf(
    wishes.filter((wish) => isFiler(looker, wish)),
    repo,
  )
  const names = await namesAround([...wishes, ...wholes.values()], [], repo)
  return wishes.map((wish) => cardOf(wish, { looker, now, names, wholes }))
}
