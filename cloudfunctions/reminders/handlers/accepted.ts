import type { reminders } from '@contract/reminders'
import { grantId, grantIds, grantViews } from '../../shared/grants'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { hear } from '../hearing'
import type { RemindersRepo } from '../repo'
import { noGrant } from '../rules/units'

/** What the phone says came of the panel; it counts unless WeChat itself is this deployment's source. */
export const accepted: Handler<typeof reminders.accepted, RemindersRepo> = async (
  { key, results },
  { actor: { openid }, repo, now },
) => {
  for (const { template, result, always } of results) {
    const id = grantId(openid, template)
    const grant = { ...((await repo.grant(id)) ?? noGrant(openid, template)), always }
    if (result === 'accept') await hear({ grant, source: 'client', of: key, now }, repo)
    else await repo.putGrant(grant)
  }
  return ok({ grants: grantViews(await repo.grants(grantIds([openid]))) })
}
