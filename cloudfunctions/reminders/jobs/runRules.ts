import type { Audience } from '@contract/messages'
import { addDays, dayOf, startOfDay } from '@domain/day'
import { isStudyDay } from '@domain/study-days'
import { TERRITORY_ROOT } from '@domain/territory'
import type { CampaignRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { groundOf } from '../gather'
import { jobRepo, type RemindersRepo } from '../repo'
import { campaignOf } from '../rules/campaign'
import { dueRules, noRules, type RulePurpose } from '../rules/due-rules'
import { isQuiet } from '../rules/windows'

/** Decides what goes out by itself today: once a day, whichever of two ticks comes first. */
export const runRules: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  if (isQuiet(now)) return { campaigns: 0 }
  const due = dueRules((await repo.outside.rules()) ?? noRules(), now)
  let decided = 0
  for (const purpose of due) {
    const campaigns = await campaignsOf(purpose, repo.outside, now)
    decided += await repo.inTransaction(async (inside) => {
      const rules = (await inside.rules()) ?? noRules()
      if (!dueRules(rules, now).includes(purpose)) return 0
      await inside.putRules({ ...rules, ran: { ...rules.ran, [purpose]: dayOf(now) } })
      for (const campaign of campaigns) await inside.putCampaign(campaign)
      return campaigns.length
    })
  }
  return { campaigns: decided }
}

interface Chosen {
  audience: Audience
  /** Whose members it is about; null for everybody. */
  nodeIds: string[] | null
}

async function campaignsOf(purpose: RulePurpose, repo: RemindersRepo, now: Date): Promise<CampaignRecord[]> {
  const campaigns: CampaignRecord[] = []
  for (const { audience, nodeIds } of await chosenBy(purpose, repo, now)) {
    const ground = await groundOf(audience, repo)
    if (!ground.ok) continue
    const personIds = nodeIds && (await membersOf(nodeIds, repo))
    if (personIds?.length === 0) continue
    const [node] = await repo.nodes([TERRITORY_ROOT])
    if (!node) continue
    const by = { byId: null, byRole: null }
    const draft = campaignOf({ _id: '', audience, ground: ground.data, node, by, personIds, note: null, now })
    campaigns.push({ ...draft, _id: `rule-${purpose}-${draft.window}` })
  }
  return campaigns
}

async function chosenBy(purpose: RulePurpose, repo: RemindersRepo, now: Date): Promise<Chosen[]> {
  const tomorrow = addDays(dayOf(now), 1)
  if (purpose === 'studyDay') {
    const season = await repo.openSeason()
    const isToday = season !== null && isStudyDay(season, dayOf(now))
    return isToday ? [{ audience: { purpose }, nodeIds: null }] : []
  }
  if (purpose === 'session') {
    const [from, to] = [startOfDay(tomorrow), startOfDay(addDays(tomorrow, 1))]
    return (await repo.sessionsBetween(from, to)).map(({ _id, invited }) => ({
      audience: { purpose, sessionId: _id },
      nodeIds: invited,
    }))
  }
  return (await repo.tasksSent())
    .filter(({ dueOn }) => dueOn === tomorrow)
    .map(({ _id, groupIds }) => ({
      audience: { purpose, taskId: _id, until: 'done' as const },
      nodeIds: groupIds,
    }))
}

async function membersOf(nodeIds: string[], repo: RemindersRepo): Promise<string[]> {
  const [ofBranches, ofGroups] = await Promise.all([
    repo.membersOf('branchId', nodeIds),
    repo.membersOf('groupId', nodeIds),
  ])
  return [...new Set([...ofBranches, ...ofGroups].map(({ _id }) => _id))].sort()
}
