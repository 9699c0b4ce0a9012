import type { reminders } from '@contract/reminders'
import type { CampaignRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { tallies } from '../board/repo'
import type { RemindersRepo } from '../repo'
import { type Ahead, boardOf } from '../rules/views'
import { deliveryId } from '../rules/windows'

const WEEKS_8_MS = 56 * 86_400_000
const CAMPAIGNS = 100

/** As many as one reply holds well. */
const LINES = 50

/** Six requests, however many were reminded, while there are fewer than a thousand lines. */
export const board: Handler<typeof reminders.board, RemindersRepo> = async (
  { from = 0 },
  { scope, repo, now },
) => {
  const since = new Date(now.getTime() - WEEKS_8_MS)
  const [counted, unplanned] = await Promise.all([tallies(scope._id, since), repo.unplanned(CAMPAIGNS)])
  const ahead = await aheadOf(
    unplanned.filter(({ path }) => path.includes(scope._id)),
    repo,
  )
  const all = boardOf(counted, ahead)
  const page = all.slice(from, from + LINES)
  const campaigns = await repo.campaigns(page.map(({ campaignId }) => campaignId))
  const subjects = new Map(campaigns.map(({ _id, subject }) => [_id, subject]))
  const lines = page.map(({ campaignId, ...line }) => ({ ...line, subject: subjects.get(campaignId) ?? '' }))
  return ok({ node: scope.name, lines, more: from + page.length < all.length })
}

/** Who was chosen and has no delivery yet: nobody planned is missing, not even for a minute. */
async function aheadOf(campaigns: readonly CampaignRecord[], repo: RemindersRepo): Promise<Ahead[]> {
  const chosen = campaigns.flatMap(({ audience, byId, personIds, ...rest }) =>
    byId === null || 'wishId' in audience
      ? []
      : [{ ...rest, purpose: audience.purpose, personIds: (personIds ?? []).filter((id) => id !== '') }],
  )
  const idsOf = ({ purpose, window, personIds }: (typeof chosen)[number]): string[] =>
    personIds.map((id) => deliveryId(id, purpose, window))
  const known = new Set((await repo.deliveries(chosen.flatMap(idsOf))).map(({ _id }) => _id))
  const counted = new Set<string>()
  return chosen.map((campaign) => {
    const ids = idsOf(campaign).filter((id) => !known.has(id) && !counted.has(id))
    for (const id of ids) counted.add(id)
    const { _id: campaignId, purpose, window, at } = campaign
    return { campaignId, purpose, window, at, count: ids.length }
  })
}
