import { addMonths, dayOf, startOfDay } from '@domain/day'
import type { WishRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { afterCheck, type Verdicts, withVerdicts } from '../../shared/rules/wishes/checking'
import { isToEscalate, nextVisit, overdueDays, visitsBefore } from '../../shared/rules/wishes/due'
import { moved } from '../../shared/rules/wishes/moves'
import { allows, standingOf } from '../../shared/rules/wishes/table'
import { noticeOfDue, noticesToSilent } from '../../shared/rules/wishes/telling'
import { unvisited } from '../../shared/rules/wishes/words'
import { openTraces } from '../../shared/wishes'
import { jobRepo, type WishesRepo } from '../repo'

type Jobs = ReturnType<typeof jobRepo>

/** By no one: a rule of the town. */
const byRule = (now: Date) => ({ byId: null, byRole: null, now })
const RULE = { parts: ['rule' as const], didTheWork: false }

/** Changes each in a transaction of its own that reads it again; counts those it still had something to do about. */
async function each(
  found: readonly WishRecord[],
  repo: Jobs,
  work: (wish: WishRecord, repo: WishesRepo) => Promise<boolean>,
): Promise<number> {
  let done = 0
  for (const { _id } of found) {
    const worked = await repo.inTransaction(async (inside) => {
      const wish = await inside.wish(_id)
      return wish !== null && (await work(wish, inside))
    })
    if (worked) done += 1
  }
  return done
}

const isSame = (one: WishRecord, other: WishRecord): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What WeChat has answered by now, and what it hasn't in its time. */
export const releaseChecked: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  const waiting = await repo.waitingForVerdicts()
  const told = await repo.verdicts(waiting.flatMap(openTraces))
  const after = (wish: WishRecord, verdicts: Verdicts) =>
    withVerdicts(wish, verdicts, { now, reviewId: newId() })
  const found = waiting.filter((wish) => !isSame(after(wish, told), wish))
  const checked = await each(found, repo, async (wish, inside) => {
    const judged = after(wish, await inside.verdicts(openTraces(wish)))
    if (isSame(judged, wish)) return false
    await inside.keep(afterCheck(judged, byRule(now)), now)
    return true
  })
  return { checked }
}

/** Askers who haven't spoken are reminded twice; then it counts as 未回访. */
export const visitAskers: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  let closed = 0
  const due = await Promise.all(visitsBefore(now).map((at, often) => repo.doneBefore(at, often)))
  const found = due.flat()
  const reminded = await each(found, repo, async (wish, inside) => {
    const next = nextVisit(wish.stepAt, wish.reminded, now)
    if (wish.state !== 'feedback' || next === 'wait') return false
    if (next === 'close') {
      await inside.keep(unvisited(wish, { act: 'closeUnvisited', ...byRule(now) }), now)
      closed += 1
      return false
    }
    const again = { ...wish, reminded: wish.reminded + 1 }
    await inside.putWish(again)
    await inside.putNotices(noticesToSilent(again, await inside.wishes(wish.mergedIds), now))
    return true
  })
  return { reminded, closed }
}

/** Whoever holds a wish whose day has passed is told once, and after three working days the town has it. */
export const watchDue: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  const today = dayOf(now)
  const told = await each(await repo.overdueUntold(today), repo, async (wish, inside) => {
    if (overdueDays(wish.dueOn, now) === 0 || wish.toldDue === wish.dueOn) return false
    await inside.putWish({ ...wish, toldDue: wish.dueOn })
    await inside.putNotices([noticeOfDue(wish, now)])
    return true
  })
  const escalated = await each(await repo.overdueInVillage(today), repo, async (wish, inside) => {
    if (wish.level === 'town' || !isToEscalate(wish.dueOn, now)) return false
    if (!allows('escalate', standingOf(wish), RULE)) return false
    await inside.keep(moved(wish, { act: 'escalate', ...byRule(now) }, { level: 'town' }), now)
    return true
  })
  return { told, escalated }
}

/** Files that no wish shows any more; deleting what is deleted already is as good. */
export const dropFiles: Job = async ({ db }) => {
  const repo = jobRepo(db)
  const found = await repo.withDropped()
  for (const { dropped } of found) await repo.deleteFiles(dropped)
  const wishes = await each(found, repo, async (wish, inside) => {
    const before = found.find(({ _id }) => _id === wish._id)?.dropped ?? []
    await inside.putWish({ ...wish, dropped: wish.dropped.filter((file) => !before.includes(file)) })
    return true
  })
  return { wishes }
}

const KEPT_MONTHS = 12
const ACCOUNTS_KEPT_DAYS = 2
/** Nobody needs to be told any more what nobody has told them in a month. */
const NOTICES_KEPT_DAYS = 30
const DAY_MS = 86_400_000

const everyFileOf = ({ photos, voice, done, dropped }: WishRecord): string[] => {
  const media = [...photos, ...(voice ? [voice] : []), ...(done?.photos ?? [])]
  return [...media.map(({ file }) => file), ...dropped]
}

/**
 * A wish goes twelve months after it ended (DESIGN §11), with its files, its lines and what was left to be told. One that was
 * merged goes with the collective one, whose end is its own, and before it: should the tick end in between, the next finds both.
 */
export const forgetWishes: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  const before = startOfDay(addMonths(dayOf(now), -KEPT_MONTHS))
  const found = await repo.endedBefore(before)
  for (const whole of found)
    for (const wish of [...(await repo.partsOf(whole)), whole]) {
      await repo.deleteFiles(everyFileOf(wish))
      await repo.forget(wish, now)
    }
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS)
  return {
    wishes: found.length,
    accounts: await repo.forgetAccountsBefore(daysAgo(ACCOUNTS_KEPT_DAYS)),
    notices: await repo.forgetNoticesBefore(daysAgo(NOTICES_KEPT_DAYS)),
  }
}
