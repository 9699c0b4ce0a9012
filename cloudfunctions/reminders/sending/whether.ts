import type { ReturnReason } from '@contract/messages'
import type { CampaignRecord, DeliveryRecord, WishTelling } from '@records/index'
import { grantId } from '../../shared/grants'
import { factsOf, groundOf } from '../gather'
import type { Reader, RemindersRepo } from '../repo'
import { needs } from '../rules/needs'
import { isWilling } from '../rules/reach'
import { stillSo } from '../rules/tellings'
import { windowOf } from '../rules/windows'
import { wordsOf } from '../rules/words'

/** What is known of a slice of deliveries just before they are sent. */
export interface Known {
  /** Why one is not sent after all; null when it is. */
  whyNot: (delivery: DeliveryRecord, now: Date) => ReturnReason | null
  /** Only of one that is sent. The words are of now: a session may have been moved since it was planned. */
  of: (id: string) => { campaign: CampaignRecord; words: Record<string, string>; openid: string }
}

/** Hours may have passed since it was planned: people have studied, said no, or moved to another account. */
export async function knownOf(
  slice: readonly DeliveryRecord[],
  repo: RemindersRepo,
  now: Date,
): Promise<Known> {
  const ids = slice.map(({ personId }) => personId)
  const [campaigns, persons, inboxes] = await Promise.all([
    repo.campaigns(slice.map(({ campaignId }) => campaignId)),
    repo.readers(ids),
    repo.inboxes(ids),
  ])
  const campaignOf = new Map(campaigns.map((campaign) => [campaign._id, campaign]))
  const personOf = new Map(persons.map((person) => [person._id, person]))
  const inboxOf = new Map(inboxes.map((inbox) => [inbox._id, inbox]))
  const [{ needing, words }, told] = await Promise.all([
    needingOf(slice, campaignOf, personOf, repo, now),
    toldStill(slice, campaignOf, repo),
  ])
  const deliveryOf = new Map(slice.map((delivery) => [delivery._id, delivery]))
  return {
    whyNot: ({ _id, personId, campaignId, grantId: from, purpose, template }, at) => {
      const campaign = campaignOf.get(campaignId)
      const person = personOf.get(personId)
      if (!campaign || campaign.notAfter <= at) return 'late'
      const willing = person && isWilling({ person, inbox: inboxOf.get(personId) ?? null, purpose })
      if (!willing || grantId(person.openid!, template) !== from) return 'off'
      return needing.has(_id) || told.has(_id) ? null : 'done'
    },
    of: (id) => {
      const { campaignId, personId } = deliveryOf.get(id)!
      const campaign = campaignOf.get(campaignId)!
      return {
        campaign,
        words: words.get(campaignId) ?? campaign.words,
        openid: personOf.get(personId)!.openid!,
      }
    },
  }
}

interface Needing {
  /** The ids of deliveries. */
  needing: ReadonlySet<string>
  /** By campaign. */
  words: ReadonlyMap<string, Record<string, string>>
}

/** Whose reason still holds: per campaign one question about all its people. What was put off to another day has another window. */
async function needingOf(
  slice: readonly DeliveryRecord[],
  campaigns: ReadonlyMap<string, CampaignRecord>,
  persons: ReadonlyMap<string, Reader>,
  repo: RemindersRepo,
  now: Date,
): Promise<Needing> {
  const needing = new Set<string>()
  const words = new Map<string, Record<string, string>>()
  for (const { _id, audience, window, goesOutAt, note } of campaigns.values()) {
    if ('wishId' in audience) continue
    const ground = await groundOf(audience, repo)
    if (!ground.ok || windowOf(audience, goesOutAt, ground.data.session) !== window) continue
    words.set(_id, wordsOf(audience, ground.data, note, now))
    const mine = slice.filter(({ campaignId }) => campaignId === _id)
    const people = mine.flatMap(({ personId }) => persons.get(personId) ?? [])
    const facts = await factsOf(audience, people, ground.data, now, repo)
    for (const { _id: id, personId } of mine) {
      const person = persons.get(personId)
      if (person && needs(audience, person, ground.data, facts, now)) needing.add(id)
    }
  }
  return { needing, words }
}

/** Of those that tell of a wish, whatever still is so: one question about all of them. */
async function toldStill(
  slice: readonly DeliveryRecord[],
  campaigns: ReadonlyMap<string, CampaignRecord>,
  repo: RemindersRepo,
): Promise<Set<string>> {
  const tellings = slice.flatMap(({ _id, personId, campaignId }) => {
    const audience = campaigns.get(campaignId)?.audience
    return audience && 'wishId' in audience ? [{ _id, personId, telling: audience as WishTelling }] : []
  })
  const wishes = await repo.wishes(tellings.map(({ telling }) => telling.wishId))
  const wishOf = new Map(wishes.map((wish) => [wish._id, wish]))
  const still = tellings.filter(({ personId, telling }) => {
    const wish = wishOf.get(telling.wishId)
    return wish !== undefined && stillSo(telling, wish, personId)
  })
  return new Set(still.map(({ _id }) => _id))
}
