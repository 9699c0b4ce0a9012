import type { wishes } from '@contract/wishes'
import type { WishNote, WishRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { takenDown } from '../../shared/rules/wishes/checking'
import { allows, standingOf } from '../../shared/rules/wishes/table'
import { titleOf } from '../../shared/rules/wishes/title'
import { mayHang } from '../../shared/rules/wishes/wall'
import type { WishesRepo } from '../repo'
import { COMPLAINTS_A_DAY } from '../rules/limits'
import { accountToday } from './ask'
import { noSuchWish, notNow } from './at-hand'

const PAGE = 30

/** Without who asked: title, village, step and the pictures that have passed. */
async function hangingOf(wishes: readonly WishRecord[], repo: WishesRepo) {
  const [urls, villages] = await Promise.all([
    repo.urls(wishes.flatMap(passedPhotos)),
    repo.nodes(wishes.map(({ villageId }) => villageId)),
  ])
  const names = new Map(villages.map(({ _id, name }) => [_id, name]))
  return wishes.map((wish) => ({
    id: wish._id,
    title: titleOf(wish),
    village: names.get(wish.villageId) ?? '',
    step: wish.step,
    end: wish.end,
    photos: passedPhotos(wish).flatMap((file) => {
      const url = urls.get(file)
      return url === undefined ? [] : [{ url }]
    }),
  }))
}

const pageAfter = async (hanging: boolean, after: string | null, repo: WishesRepo) => {
  const last = after === null ? null : await repo.wish(after)
  const found = await repo.onWall(hanging, last, PAGE + 1)
  return { shown: found.slice(0, PAGE), more: found.length > PAGE }
}

export const wall: Handler<typeof wishes.wall, WishesRepo> = async ({ after }, { repo }) => {
  if (!(await repo.wallIsOpen())) return refuse('WallClosed', 'the town has opened none')
  const { shown, more } = await pageAfter(true, after, repo)
  return ok({ wishes: await hangingOf(shown, repo), more })
}

/** The search says what the rule says; the rule has the last word. */
export const wallCandidates: Handler<typeof wishes.wallCandidates, WishesRepo> = async (
  { after },
  { repo, actor },
) => {
  const decides = actor.duties.some(({ role }) => role === 'organiser')
  const [{ shown, more }, open] = await Promise.all([pageAfter(false, after, repo), repo.wallIsOpen()])
  const fit = shown.filter(mayHang)
  const hanging = await hangingOf(fit, repo)
  return ok({ wishes: hanging.map((one, i) => ({ ...one, text: fit[i]?.text ?? '' })), more, open, decides })
}

const passedPhotos = ({ photos }: WishRecord): string[] =>
  photos.flatMap(({ file, state }) => (state === 'passed' ? [file] : []))

export const openWall: Handler<typeof wishes.openWall, WishesRepo> = async (
  { open },
  { actor, repo, now },
) => {
  await repo.putWall({ open, at: now, byId: actor.person?._id ?? '' })
  return ok({ open })
}

export const showOnWall: Handler<typeof wishes.showOnWall, WishesRepo> = async (
  { wishId, show },
  { repo },
) => {
  const wish = await repo.wish(wishId)
  if (!wish) return noSuchWish()
  if (show && !mayHang(wish)) return notNow('not passed, a child’s, or not asked any more')
  await repo.putWish({ ...wish, onWall: show, complained: false, version: wish.version + 1 })
  return ok({ onWall: show })
}

const byReviewer = { parts: ['reviewer' as const], didTheWork: false }

/** What a reviewer has read: nobody decides about their own. */
export const takeDown: Handler<typeof wishes.takeDown, WishesRepo, WishNote | null> = async (
  { wishId, why },
  { actor, repo, prepared: note, now },
) => {
  const wish = await repo.wish(wishId)
  const byId = actor.person?._id ?? null
  if (!wish || byId === null || wish.filerPersonId === byId) return noSuchWish()
  if (!allows('takeDown', standingOf(wish), byReviewer)) return notNow(`no takeDown while ${wish.state}`)
  const done = takenDown(wish, { byId, byRole: 'reviewer', now, note }, why)
  await repo.keep(done, now)
  return ok({ step: done.wish.step, end: done.wish.end })
}

/** Down it comes at once; a reviewer puts it back, or not. */
export const complain: Handler<typeof wishes.complain, WishesRepo> = async (
  { wishId },
  { actor, repo, now },
) => {
  const account = await accountToday(actor.openid, repo, now)
  if (account.complained >= COMPLAINTS_A_DAY) return refuse('TooMany', 'five complaints a day')
  const wish = (await repo.wallIsOpen()) ? await repo.wish(wishId) : null
  if (!wish?.onWall) return noSuchWish()
  await repo.putAccount({ ...account, complained: account.complained + 1 })
  await repo.putWish({ ...wish, onWall: false, complained: true, version: wish.version + 1 })
  return ok({ taken: true })
}
