import { randomBytes } from 'node:crypto'
import type { VisitRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { environmentKeys, keyedHashes, sealText } from '../../shared/phone'
import { afterCheck } from '../../shared/rules/wishes/checking'
import { asked } from '../../shared/rules/wishes/moves'
import { wishIdOf } from '../../shared/suggestions'
import { jobRepo, type WishesRepo } from '../repo'
import { codeFrom } from '../rules/limits'
import { suggestedWish, villageFor, visitedNames } from '../rules/suggestions'

/** In one transaction with the mark that it was done: however often a tick is run, one visit makes one wish. */
async function becomesWish(visit: VisitRecord, repo: WishesRepo, now: Date): Promise<boolean> {
  const id = wishIdOf(visit._id)
  const people = await repo.people([visit.byId, ...visit.personIds])
  const visitor = people.find(({ _id }) => _id === visit.byId) ?? null
  const visited = people.filter(({ _id }) => visit.personIds.includes(_id))
  const villageId = villageFor(visited, visitor)
  const [place] = villageId === null ? [] : await repo.nodes([villageId])
  await repo.putVisit({ ...visit, toWish: false })
  // Nobody who said it is left, or nobody knows where: there is nothing to hand on.
  if (!place || visited.length === 0 || (await repo.wish(id)) !== null) return false
  const keys = environmentKeys()
  const code = codeFrom(randomBytes(9))
  const wish = suggestedWish({
    ...{ id, visit, visitor, visited, place, now },
    names: {
      visitor: visitor && sealText(visitor.name, keys),
      visited: sealText(visitedNames(visited), keys),
    },
    code: { ...sealText(code, keys), hash: keyedHashes('wish', code, keys)[0]! },
  })
  await repo.keep(asked(wish, now), now)
  await repo.keep(afterCheck(wish, { byId: null, byRole: null, now }), now)
  return true
}

/** What was said at a door, with the word that it may be handed on, becomes a wish once nobody has to look at it any more. */
export const takeSuggestions: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  let taken = 0
  for (const { _id } of await repo.suggestions()) {
    const made = await repo.inTransaction(async (inside) => {
      const visit = await inside.visit(_id)
      return visit?.toWish === true && visit.suggestion?.state === 'passed'
        ? becomesWish(visit, inside, now)
        : false
    })
    if (made) taken += 1
  }
  return { taken }
}
