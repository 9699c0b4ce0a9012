import type { Audience } from '@contract/messages'
import type { CampaignRecord, DeliveryRecord, MessageRecord, NodeRecord } from '@records/index'
import { purposes } from '../../../config/templates'
import type { Ground } from './needs'
import { deliveryId, goesOutAt, notAfterOf, windowOf } from './windows'
import { noteOf, titleOf, wordsOf } from './words'

interface Decision {
  _id: string
  audience: Audience
  ground: Ground
  node: Pick<NodeRecord, '_id' | 'name' | 'path'>
  by: Pick<CampaignRecord, 'byId' | 'byRole'>
  /** Null for everybody whom the rule finds. */
  personIds: string[] | null
  note: string | null
  now: Date
}

/** The task or session an audience is about. */
const subjectIdOf = (audience: Audience): string | null =>
  audience.purpose === 'task' ? audience.taskId : audience.purpose === 'session' ? audience.sessionId : null

/** What is kept of a decision to remind. */
export function campaignOf({
  _id,
  audience,
  ground,
  node,
  by,
  personIds,
  note,
  now,
}: Decision): CampaignRecord {
  const out = goesOutAt(now)
  const said = note ?? noteOf(audience)
  return {
    _id,
    v: 1,
    purpose: audience.purpose,
    audience,
    window: windowOf(audience, out, ground.session),
    subjectId: subjectIdOf(audience),
    subject: ground.task?.title ?? ground.session?.title ?? '',
    note: said,
    words: wordsOf(audience, ground, said, out),
    nodeId: node._id,
    path: node.path,
    from: node.name,
    ...by,
    personIds,
    done: 0,
    after: null,
    state: 'planning',
    at: now,
    goesOutAt: out,
    notAfter: notAfterOf(audience, out, ground.session),
    seasonId: ground.season?._id ?? null,
  }
}

interface Planned {
  campaign: CampaignRecord
  person: { _id: string }
  /** Of their branch and study group. */
  path: string[]
  /** Where its unit was taken; null when no message is possible. */
  grantId: string | null
  at: Date
}

/** The reminder of one reader, with a unit or without. */
export const deliveryOf = ({ campaign, person, path, grantId, at }: Planned): DeliveryRecord => ({
  _id: deliveryId(person._id, campaign.purpose, campaign.window),
  v: 1,
  personId: person._id,
  purpose: campaign.purpose,
  window: campaign.window,
  campaignId: campaign._id,
  template: purposes[campaign.purpose].template,
  path,
  state: grantId === null ? 'noGrant' : 'reserved',
  reason: null,
  code: null,
  grantId,
  at,
  claim: null,
  sendingAt: null,
  settledAt: grantId === null ? at : null,
  contacted: null,
  lookAt: null,
  studied: false,
})

const titleFor = ({ audience, subject }: CampaignRecord): string =>
  subject === '' && !('wishId' in audience) ? titleOf(audience.purpose) : subject

/** The same in the member's 消息, whether WeChat brings it or not. One of a muted kind counts as read. */
export const messageOf = ({
  campaign,
  person,
  muted,
  at,
}: Omit<Planned, 'path' | 'grantId'> & { muted: boolean }): MessageRecord => ({
  _id: deliveryId(person._id, campaign.purpose, campaign.window),
  v: 1,
  personId: person._id,
  purpose: campaign.purpose,
  title: titleFor(campaign),
  text: campaign.note,
  from: campaign.from,
  subjectId: campaign.subjectId,
  at,
  readAt: muted ? at : null,
})
