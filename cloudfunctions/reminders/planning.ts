import type { CampaignRecord, GrantRecord, NodeRecord } from '@records/index'
import { purposes } from '../../config/templates'
import { grantId, templateId } from '../shared/grants'
import type { Reader, RemindersRepo } from './repo'
import { deliveryOf, messageOf } from './rules/campaign'
import { canReach } from './rules/reach'
import { rings } from './rules/tellings'
import { moved } from './rules/units'
import { deliveryId } from './rules/windows'

/** People in one transaction: at four writes each, well within its time. */
export const SLICE = 40

/**
 * Gives each of some people their one delivery of a purpose and window, in the caller's transaction: with a unit where there
 * is one, else without. Who has one already keeps it. The grant is written by whoever takes from it, so two at once take
 * turns and none goes below zero.
 */
export async function reserveFor(
  campaign: CampaignRecord,
  people: readonly Reader[],
  repo: RemindersRepo,
  now: Date,
): Promise<number> {
  const { purpose, window } = campaign
  const { template } = purposes[purpose]
  const configured = templateId(template) !== null && rings(campaign.audience)
  const ids = people.map(({ _id }) => deliveryId(_id, purpose, window))
  const known = new Set((await repo.deliveries(ids)).map(({ _id }) => _id))
  // As they are in this transaction: of somebody erased in the meantime nothing is kept.
  const there = await repo.readers(people.map(({ _id }) => _id))
  const fresh = there.filter(({ _id, erasedAt }) => !erasedAt && !known.has(deliveryId(_id, purpose, window)))
  if (fresh.length === 0) return 0
  const openids = fresh.flatMap(({ openid }) => (openid === undefined ? [] : [grantId(openid, template)]))
  const grants = byId(await repo.grants(openids))
  const inboxes = byId(await repo.inboxes(fresh.map(({ _id }) => _id)))
  const nodes = byId(await repo.nodes(fresh.flatMap(placesOf)))
  for (const person of fresh) {
    const id = person.openid === undefined ? '' : grantId(person.openid, template)
    const grant = grants.get(id) ?? null
    const inbox = inboxes.get(person._id) ?? null
    const reach = { person, inbox, purpose }
    const taken = canReach(reach, grant, configured) ? await take(grant!, campaign, person, repo, now) : null
    const planned = { campaign, person, at: now }
    await repo.putDelivery(deliveryOf({ ...planned, path: pathOf(campaign, person, nodes), grantId: taken }))
    await repo.putMessage(messageOf({ ...planned, muted: inbox?.muted.includes(purpose) === true }))
  }
  return fresh.length
}

async function take(
  grant: GrantRecord,
  { purpose, window }: CampaignRecord,
  { _id }: Reader,
  repo: RemindersRepo,
  now: Date,
): Promise<string | null> {
  const after = moved(grant, 'reserve', deliveryId(_id, purpose, window), now)
  if (!after.move) return null
  await repo.putGrant(after.grant)
  await repo.putMove(after.move)
  return grant._id
}

const byId = <T extends { _id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record._id, record]))

const placesOf = ({ member }: Reader): string[] =>
  member ? [member.branchId, ...(member.groupId === null ? [] : [member.groupId])] : []

/** Whoever planned it sees it on their board, and whoever answers for the member. */
const pathOf = (
  { byId, path }: CampaignRecord,
  person: Reader,
  nodes: ReadonlyMap<string, NodeRecord>,
): string[] => {
  const own = placesOf(person).flatMap((id) => nodes.get(id)?.path ?? [id])
  return [...new Set([...(byId === null ? [] : path), ...own])]
}
