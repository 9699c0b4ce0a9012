import type { reminders } from '@contract/reminders'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { RemindersRepo } from '../repo'
import { lookAfter } from '../rules/look'
import { outcomeOf } from '../rules/outcomes'
import { inNoGroup } from '../rules/reach'
import { deliveryId } from '../rules/windows'

/**
 * Ticked off: from here on they count as contacted, whatever WeChat may still say. By the instructor of their group; by the
 * secretary of their branch where they are in none.
 */
export const contacted: Handler<typeof reminders.contacted, RemindersRepo> = async (
  { personId, purpose, window, how },
  { actor, as, scope, repo, now },
) => {
  if (!as.includes('instructor') && !inNoGroup(scope.person))
    return refuse('NoSuchItem', 'they are in a group, whose instructor ticks them off')
  const delivery = await repo.delivery(deliveryId(personId, purpose, window))
  if (!delivery) return refuse('NoSuchItem', 'no reminder of that kind was planned')
  if (delivery.state === 'sent') return refuse('AlreadyReached', 'WeChat has sent it')
  const { contacted: before, state } = delivery
  if (!before) {
    const word = { how, at: now, byId: actor.person?._id ?? '' }
    await repo.putDelivery({ ...delivery, contacted: word, lookAt: lookAfter(now) })
  }
  return ok({ outcome: outcomeOf({ state, contacted: true }) })
}
