import type { Audience } from '@contract/messages'
import { addDays, dayOf, startOfDay } from '@domain/day'
import { isStudyDay } from '@domain/study-days'
import { TERRITORY_ROOT } from '@domain/territory'
import type { CampaignRecord, SessionRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { groundOf } from '../gather'
import { type JobRepo, jobRepo, type RemindersRepo } from '../repo'
import { campaignOf } from '../rules/campaign'
import { dueRules, noRules, type RulePurpose } from '../rules/due-rules'
import { isQuiet, windowOf } from '../rules/windows'

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
  return { campaigns: decided + (await runLate(repo, now)) }
}

/** A session that was made, or moved, after its evening's reminders went out has them until it begins, but for the quiet hours. */
async function runLate(repo: JobRepo, now: Date): Promise<number> {
  const { off, ran } = (await repo.outside.rules()) ?? noRules()
  if (off.includes('session')) return 0
  const days = ran.session === dayOf(now) ? 2 : 1
  const until = startOfDay(addDays(dayOf(now), days))
  const sessions = await repo.outside.sessionsBetween(now, until)
  if (sessions.length === 0) return 0
  const known = new Set((await repo.outside.campaigns(sessions.map(campaignIdOf))).map(({ _id }) => _id))
  const missing = sessions.filter((session) => !known.has(campaignIdOf(session)))
  const late = await draftsOf('session', missing.map(invitedTo), repo.outside, now)
  if (late.length === 0) return 0
  return repo.inTransaction(async (inside) => {
    const there = await inside.campaigns(late.map(({ _id }) => _id))
    const fresh = late.filter(({ _id }) => !there.some((one) => one._id === _id))
    for (const campaign of fresh) await inside.putCampaign(campaign)
    return fresh.length
  })
}

const idOf = (purpose: RulePurpose, window: string): string => `rule-${purpose}-${window}`

const audienceOf = ({ _id }: SessionRecord) => ({ purpose: 'session' as const, sessionId: _id })

const campaignIdOf = (session: SessionRecord): string =>
  idOf('session', windowOf(audienceOf(session), session.startsAt, session))

const invitedTo = (session: SessionRecord): Chosen => ({
  audience: audienceOf(session),
  nodeIds: session.invited,
})

interface Chosen {
  audience: Audience
  /** Whose members it is about; null for everybody. */
  nodeIds: string[] | null
}

const campaignsOf = async (purpose: RulePurpose, repo: RemindersRepo, now: Date): Promise<CampaignRecord[]> =>
  draftsOf(purpose, await chosenBy(purpose, repo, now), repo, now)

async function draftsOf(
  purpose: RulePurpose,
  chosen: readonly Chosen[],
  repo: RemindersRepo,
  now: Date,
): Promise<CampaignRecord[]> {
  const campaigns: CampaignRecord[] = []
  for (const { audience, nodeIds } of chosen) {
    const ground = await groundOf(audience, repo)
    if (!ground.ok) continue
    const personIds = nodeIds && (await membersOf(nodeIds, repo))
    if (personIds?.length === 0) continue
    const [node] = await repo.nodes([TERRITORY_ROOT])
    if (!node) continue
    const by = { byId: null, byRole: null }
    const draft = campaignOf({ _id: '', audience, ground: ground.data, node, by, personIds, note: null, now })
    campaigns.push({ ...draft, _id: idOf(purpose, draft.window) })
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
    const ofTomorrow = await repo.sessionsBetween(startOfDay(tomorrow), startOfDay(addDays(tomorrow, 1)))
    return ofTomorrow.map(invitedTo)
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
