import type { wishes } from '@contract/wishes'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { overdueDays } from '../../shared/rules/wishes/due'
import { moved } from '../../shared/rules/wishes/moves'
import type { WishesRepo } from '../repo'
import { partsOf } from '../rules/access'
import { doingOf, mayNow } from './at-hand'
import { lookerOf } from './page'

/** Whoever holds an overdue wish is told, once a day however many are asked for at once. */
export const nudge: Handler<typeof wishes.nudge, WishesRepo> = async ({ wishIds }, { actor, repo, now }) => {
  const today = dayOf(now)
  const [looker, found] = await Promise.all([lookerOf(actor, repo), repo.wishes(wishIds)])
  const late = found
    .map((wish) => ({ wish, looker, parts: partsOf(looker, wish) }))
    .filter((each) => mayNow('nudge', each) && each.wish.nudgedOn !== today)
    .filter(({ wish }) => overdueDays(wish.dueOn, now) > 0)
  for (const each of late) {
    const done = moved(each.wish, doingOf('nudge', each, now), { nudgedOn: today })
    await repo.keep(done, now)
  }
  return ok({ nudged: late.length })
}
