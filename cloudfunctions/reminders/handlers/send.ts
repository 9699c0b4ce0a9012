import type { reminders } from '@contract/reminders'
import { instantOf } from '@domain/day'
import type { CampaignRecord } from '@records/index'
import { purposes, templates } from '../../../config/templates'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { log } from '../../shared/log'
import { ok, refuse } from '../../shared/outcome'
import { askedOf } from '../asked'
import type { RemindersRepo } from '../repo'
import { campaignOf } from '../rules/campaign'
import { fitKeywords } from '../rules/keywords'

/** Whom it still concerns, and whether the words fit: decided before the transaction, kept by it. */
export const prepareSend: Prepare<typeof reminders.send, RemindersRepo, CampaignRecord> = async (
  { audience, personIds, note },
  visit,
) => {
  const asked = await askedOf(audience, visit)
  if (!asked.ok) return asked
  const { ground, people } = asked.data
  const wanted = people.map(({ _id }) => _id).filter((id) => personIds.includes(id))
  if (wanted.length === 0) return refuse('NobodyToRemind', 'nobody of them needs it any more', 'personIds')
  const { actor, as, scope: node, repo, now, requestId } = visit
  if (note !== null) {
    const verdict = await repo.checkText(note, actor.openid).catch((error) => {
      log({ requestId, what: 'text not checked', error })
      return null
    })
    if (!verdict) return refuse('TextNotChecked', 'WeChat could not be asked about the text', 'note')
    if (verdict.suggest !== 'pass') return refuse('Improper', 'the check does not pass its words', 'note')
  }
  const by = { byId: actor.person?._id ?? null, byRole: as[0] ?? null }
  const campaign = campaignOf({ _id: newId(), audience, ground, node, by, personIds: wanted, note, now })
  const fit = fitKeywords(templates[purposes[audience.purpose].template].keywords, campaign.words)
  return fit.ok ? ok(campaign) : refuse('WrongWords', `the template does not take ${fit.word}`, 'note')
}

export const send: Handler<typeof reminders.send, RemindersRepo, CampaignRecord> = async (
  _,
  { prepared, repo },
) => {
  await repo.putCampaign(prepared)
  return ok({
    planned: prepared.personIds?.length ?? 0,
    window: prepared.window,
    goesOutAt: instantOf(prepared.goesOutAt),
  })
}
