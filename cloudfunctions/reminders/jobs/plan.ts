import type { CampaignRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { budget } from '../budget'
import { factsOf, groundOf } from '../gather'
import { reserveFor, SLICE } from '../planning'
import { type JobRepo, jobRepo, type Reader, type RemindersRepo } from '../repo'
import { needs } from '../rules/needs'

/** Transactions at once: nearly all of their time is waiting for the database. */
const LANES = 4
const STEP = LANES * SLICE
/** A page of the roster, when a rule looks through all of it. */
const PAGE = 2 * STEP
const CAMPAIGNS = 20
const PLANNING_MS = 20_000

/** Gives everybody of the campaigns that wait their delivery, slice by slice; what is left over is the next tick's. */
export const plan: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  const left = budget(PLANNING_MS, now)
  let planned = 0
  for (const { _id } of await repo.outside.unplanned(CAMPAIGNS)) {
    let more = true
    while (more && left()) {
      const step = await planStep(_id, repo, now)
      planned += step.planned
      more = step.more
    }
  }
  return { planned }
}

interface Step {
  planned: number
  more: boolean
}

/** Who is next, and where the campaign stands once they are planned. */
interface Slice {
  people: Reader[]
  next: Pick<CampaignRecord, 'done' | 'after' | 'state'>
}

/**
 * Everybody of a step first, then how far the campaign is: who dies in between has it gone through again, and whoever has their
 * delivery keeps it.
 */
async function planStep(id: string, repo: JobRepo, now: Date): Promise<Step> {
  const campaign = await repo.outside.campaign(id)
  if (campaign?.state !== 'planning') return { planned: 0, more: false }
  const { people, next } = campaign.personIds
    ? await listed(campaign, campaign.personIds, repo.outside)
    : await found(campaign, repo.outside)
  const slices = Array.from({ length: Math.ceil(people.length / SLICE) }, (_, i) =>
    people.slice(i * SLICE, (i + 1) * SLICE),
  )
  const done = await Promise.allSettled(
    slices.map((slice) => repo.inTransaction((inside) => reserveFor(campaign, slice, inside, now))),
  )
  // None is on its way any more when one has failed.
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  await repo.inTransaction(async (inside) => {
    const still = await inside.campaign(id)
    const moved =
      still?.state !== 'planning' || still.done !== campaign.done || still.after !== campaign.after
    if (!moved) await inside.putCampaign({ ...still, ...next })
  })
  const planned = done.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
  return { planned, more: next.state === 'planning' }
}

/** What somebody chose to send was asked of the rule then, and each of them gets a delivery; what a rule sends is asked now. */
async function listed(campaign: CampaignRecord, ids: readonly string[], repo: RemindersRepo): Promise<Slice> {
  const slice = ids.slice(campaign.done, campaign.done + STEP)
  const people = await repo.readers(slice)
  const done = campaign.done + slice.length
  const state = done >= ids.length ? 'planned' : 'planning'
  const chosen = campaign.byId === null ? await needing(campaign, people, repo) : people
  return { people: chosen, next: { done, after: null, state } }
}

/** Of a page of the roster those whom the rule finds, as many as one step takes. */
async function found(campaign: CampaignRecord, repo: RemindersRepo): Promise<Slice> {
  const { after, done } = campaign
  const page = await repo.personsAfter(after, PAGE)
  const all = await needing(campaign, page, repo)
  const people = all.slice(0, STEP)
  const whole = people.length === all.length
  const last = whole ? page.at(-1)?._id : people.at(-1)?._id
  const state = whole && page.length < PAGE ? 'planned' : 'planning'
  return { people, next: { done: done + people.length, after: last ?? after, state } }
}

async function needing(
  { audience, goesOutAt }: CampaignRecord,
  people: Reader[],
  repo: RemindersRepo,
): Promise<Reader[]> {
  if ('wishId' in audience) return people
  const ground = await groundOf(audience, repo)
  if (!ground.ok) return []
  const members = people.filter(({ member }) => member !== undefined)
  const facts = await factsOf(audience, members, ground.data, goesOutAt, repo)
  return members.filter((person) => needs(audience, person, ground.data, facts, goesOutAt))
}
