import { addDays, dayOf, startOfDay } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import { now as readClock } from '../../shared/clock'
import type { Job } from '../../shared/handler'
import { erase } from '../erasing'
import { leaversRepo } from '../repo'
import { lastLeavers, leftBy } from '../rules/leavers'

/** Of the twenty seconds of an invocation. */
const GOES_ON_MS = 10_000

/**
 * Erases those who left long enough ago, each in a transaction of their own; the next tick finds who is left. They have no
 * tombstone, unlike those who asked for it: they may come back. While an import or a plan is applied they wait.
 */
export const forgetLeavers: Job = async ({ db, now }) => {
  const repo = leaversRepo(db)
  const until = readClock().getTime() + GOES_ON_MS
  const today = dayOf(now)
  const last = lastLeavers(await repo.seasonsAfter(lastForgotten(today)), today)
  let erased = 0
  for (const id of await repo.leftBefore(startOfDay(addDays(last, 1)))) {
    if (readClock().getTime() > until) break
    const gone = await repo.inTransaction(async (inside) => {
      const person = await inside.person(id)
      if (!person || !leftBy(person, last) || (await inside.rosterIsBusy())) return false
      await inside.rosterMoved()
      await erase(inside, person, now)
      return true
    })
    if (gone) erased += 1
  }
  return { erased }
}
