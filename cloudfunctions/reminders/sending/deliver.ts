import type { DeliveryRecord } from '@records/index'
import { purposes, templates } from '../../../config/templates'
import { now as readClock } from '../../shared/clock'
import { templateId } from '../../shared/grants'
import { newId } from '../../shared/ids'
import { log } from '../../shared/log'
import type { JobRepo } from '../repo'
import { fitKeywords } from '../rules/keywords'
import { type Sent, sentBy } from '../rules/outcomes'
import { isQuiet } from '../rules/windows'
import type { SendingRepo } from './repo'
import { giveBack, settle } from './settle'
import type { Known } from './whether'

export interface Sender {
  repo: JobRepo
  sending: SendingRepo
  requestId: string
}

/** What came of one: `kept` when it stays where it was, for a later slice; `busy` when WeChat wants to be left alone. */
export interface Came {
  state: Sent['state'] | 'kept'
  busy: boolean
}
const kept: Came = { state: 'kept', busy: false }

/**
 * One reminder on its way (DESIGN §7). Whatever goes wrong after the claim leaves it `sending`, and the sweep makes that
 * `unknown`: it may have been sent, so nobody sends it again.
 */
export async function deliver(delivery: DeliveryRecord, known: Known, sender: Sender): Promise<Came> {
  const { _id } = delivery
  const now = readClock()
  if (isQuiet(now)) return kept
  try {
    const why = known.whyNot(delivery, now)
    if (why) return await takeBack(_id, why, sender.repo, now)
    return await sendClaimed(delivery, known, sender, now)
  } catch (error) {
    log({ requestId: sender.requestId, what: 'a delivery stopped', error })
    return kept
  }
}

const takeBack = async (...of: Parameters<typeof giveBack>): Promise<Came> =>
  (await giveBack(...of)) ? { state: 'returned', busy: false } : kept

async function sendClaimed(
  { _id, purpose, template }: DeliveryRecord,
  known: Known,
  { repo, sending }: Sender,
  now: Date,
): Promise<Came> {
  const { campaign, words, openid } = known.of(_id)
  const fit = fitKeywords(templates[template].keywords, words)
  const id = templateId(template)
  if (!fit.ok || id === null) return takeBack(_id, fit.ok ? 'template' : 'words', repo, now)
  const claim = newId()
  if (!(await sending.claim(_id, claim, now))) return kept
  // The id tells the message apart on the way.
  const page = withMessage(purposes[purpose].page(campaign.subjectId), _id)
  const code = await sending.send({ openid, templateId: id, page, data: fit.data })
  const sent = sentBy(code)
  await settle({ _id, claim, sent, counts: !('wishId' in campaign.audience) }, { repo, sending }, readClock())
  return { state: sent.state, busy: sent.state === 'returned' && sent.reason === 'busy' }
}

const withMessage = (page: string, id: string): string =>
  `${page}${page.includes('?') ? '&' : '?'}m=${encodeURIComponent(id)}`
