import type { MemberRecord, SeasonRecord } from '@records/index'

type Place = Pick<MemberRecord, 'cohort' | 'villageId'>

/**
 * The season as it is for one member: what is asked is what the narrowest plan asks that fits them, and no other plan stands
 * in it. Cohort and village before village before cohort before the season's own (FIELD rows 6, 22).
 * @example of plans for 青年 (16 学时, 5 of them 技能) and for 枫香坳村 (18 学时), somebody young in 枫香坳村 has 18 to learn,
 *   somebody young elsewhere 16 with 5 of 技能, and whoever is neither the season's own
 */
export function withPlan(season: SeasonRecord, member: Place): SeasonRecord {
  const { plans = [], ...own } = season
  const fits = (cohort: string | null, villageId: string | null) =>
    plans.find((plan) => plan.cohort === cohort && plan.villageId === villageId)
  const plan =
    fits(member.cohort, member.villageId) ?? fits(null, member.villageId) ?? fits(member.cohort, null)
  return plan ? { ...own, requiredHours: plan.requiredHours, rooms: plan.rooms } : own
}
