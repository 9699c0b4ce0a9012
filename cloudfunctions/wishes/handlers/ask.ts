import { randomBytes } from 'node:crypto'
import type { wishes } from '@contract/wishes'
import { dayOf } from '@domain/day'
import type { WishAccountRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, keyedHashes, sealText } from '../../shared/phone'
import { afterCheck, withVerdicts } from '../../shared/rules/wishes/checking'
import { asked as begun } from '../../shared/rules/wishes/moves'
import { openTraces } from '../../shared/wishes'
import type { WishesRepo } from '../repo'
import { askedOf, filesLeft, filesNamed, newWish, type Taken } from '../rules/asking'
import { ASKS_A_DAY, codeFrom, freshWishAccount, onDay } from '../rules/limits'
import { takenForm } from './form'

interface Prepared {
  taken: Taken
  code: string
  id: string
}

const tooMany = () => refuse('TooMany', 'five wishes a day')

/** The account on this day; whoever asks writes it, so that two at once take turns. */
export const accountToday = async (openid: string, repo: WishesRepo, now: Date): Promise<WishAccountRecord> =>
  onDay((await repo.account(openid)) ?? freshWishAccount(openid, now, dayOf(now)), dayOf(now), now)

export const codeHashes = (code: string): string[] => keyedHashes('wish', code, environmentKeys())

export const prepareAsk: Prepare<typeof wishes.ask, WishesRepo, Prepared> = async (
  { key, form },
  { actor, repo, now, requestId },
) => {
  if ((await accountToday(actor.openid, repo, now)).asked >= ASKS_A_DAY) return tooMany()
  const taken = await takenForm(form, { key, known: [] }, { actor, repo, requestId })
  return taken.ok ? ok({ taken: taken.data, code: codeFrom(randomBytes(9)), id: newId() }) : taken
}

export const ask: Handler<typeof wishes.ask, WishesRepo, Prepared> = async (
  { at, form },
  { actor: { openid, person }, repo, prepared: { taken, code, id }, now },
) => {
  const account = await accountToday(openid, repo, now)
  if (account.asked >= ASKS_A_DAY) return tooMany()
  await repo.putAccount({ ...account, asked: account.asked + 1 })
  const asked = askedOf(form, taken)
  const fresh = newWish(asked, {
    ...{ id, filer: openid, filerPersonId: person?._id ?? null, at: new Date(at), now },
    code: { ...sealText(code, environmentKeys()), hash: codeHashes(code)[0]! },
  })
  const filed = { ...fresh, dropped: filesLeft(filesNamed(form), asked) }
  await repo.putLine(begun(filed, now).line)
  const verdicts = await repo.verdicts(openTraces(filed))
  const checked = withVerdicts(filed, verdicts, { now, reviewId: newId() })
  const done = afterCheck(checked, { byId: null, byRole: null, now })
  await repo.keep(done, now)
  return ok({ wishId: id, code, checked: done.wish.checked })
}
