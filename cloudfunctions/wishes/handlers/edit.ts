import type { wishes } from '@contract/wishes'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { afterCheck, withVerdicts } from '../../shared/rules/wishes/checking'
import { moved } from '../../shared/rules/wishes/moves'
import { openTraces } from '../../shared/wishes'
import type { WishesRepo } from '../repo'
import { askedOf, filesLeft, filesNamed, filesOf, type Taken } from '../rules/asking'
import { EDITS_A_DAY } from '../rules/limits'
import { accountToday } from './ask'
import { answered, atHand, doingOf } from './at-hand'
import { takenForm } from './form'
import { pageOf } from './page'

const tooMany = () => refuse('TooMany', 'written anew twenty times a day')

export const prepareEdit: Prepare<typeof wishes.edit, WishesRepo, Taken> = async (input, visit) => {
  const found = await atHand('edit', input, visit)
  if (!found.ok) return found
  const account = await accountToday(visit.actor.openid, visit.repo, visit.now)
  if ((account.edited ?? 0) >= EDITS_A_DAY) return tooMany()
  const { photos, voice } = found.data.wish
  const known = [...photos, ...(voice ? [voice] : [])]
  return takenForm(input.form, { key: input.key, known }, visit)
}

/** Written anew, it is checked anew: what was passed before is held until that is done. */
export const edit: Handler<typeof wishes.edit, WishesRepo, Taken> = async (input, visit) => {
  const found = await atHand('edit', input, visit)
  if (!found.ok) return found
  const { actor, repo, prepared, now } = visit
  const account = await accountToday(actor.openid, repo, now)
  const edited = (account.edited ?? 0) + 1
  if (edited > EDITS_A_DAY) return tooMany()
  await repo.putAccount({ ...account, edited })
  const { wish, looker } = found.data
  const asked = askedOf(input.form, prepared)
  const dropped = [...wish.dropped, ...filesLeft([...filesOf(wish), ...filesNamed(input.form)], asked)]
  const doing = doingOf('edit', found.data, now)
  const changes = { ...asked, state: 'held' as const, checked: 'held' as const, reviewId: null, dropped }
  const written = moved(wish, doing, changes, true)
  await repo.putLine(written.line)
  const verdicts = await repo.verdicts(openTraces(written.wish))
  const checked = withVerdicts(written.wish, verdicts, { now, reviewId: newId() })
  const done = afterCheck(checked, { byId: null, byRole: null, now })
  if (done.line !== null) return answered(done, { looker }, visit)
  await repo.keep(done, now)
  return ok({ wish: await pageOf(done.wish, { looker, repo, now, newest: written.line }) })
}
