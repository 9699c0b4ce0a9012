import type { SeasonPlan } from '@contract/seasons'
import { withPlan } from '@domain/plan'
import { seasonView } from '@domain/season'
import { standingOf } from '@domain/standing'
import fc from 'fast-check'
import { noHours } from '../../../cloudfunctions/shared/ledger/sum'
import { cases } from '../../drive/cases'
import { at, season } from '../playing'

const plan = (
  cohort: SeasonPlan['cohort'],
  villageId: string | null,
  requiredHours: number,
  skill = 4,
): SeasonPlan => ({
  id: `${cohort}-${villageId}`,
  cohort,
  villageId,
  requiredHours,
  rooms: [{ category: 'skill', requiredHours: skill }],
})
const plans = [plan('young', null, 16, 5), plan(null, 'v2', 18), plan('young', 'v2', 20)]
const planned = { ...season, plans }

describe('a member’s plan', () => {
  it.each([
    ['young', 'v1', 16, 5],
    ['village', 'v2', 18, 4],
    ['young', 'v2', 20, 4],
    ['office', 'v1', 16, 4],
  ] as const)('of %s in %s asks for %i 学时, %i of them 技能', (cohort, villageId, hours, skill) => {
    const mine = withPlan(planned, { cohort, villageId })
    expect(mine).toMatchObject({
      requiredHours: hours,
      rooms: [{ category: 'skill', requiredHours: skill }],
    })
    expect(seasonView(mine).requiredSec).toBe(hours * 2_700)
  })

  it('is all that they see of the plans', () => {
    expect(withPlan(planned, { cohort: 'young', villageId: 'v1' })).not.toHaveProperty('plans')
    expect(withPlan(planned, { cohort: 'office', villageId: 'v1' })).not.toHaveProperty('plans')
  })

  it('is what they are measured by', () => {
    const learned = { ...noHours('s1', 'p1'), totalSec: 16 * 2_700 }
    const hours = { ...learned, byCategory: { ...learned.byCategory, skill: 4 * 2_700 } }
    const stateOf = (cohort: 'young' | 'village', villageId: string) =>
      standingOf(withPlan(planned, { cohort, villageId }), hours, at('2026-12-15T19:30:00'))
    expect(stateOf('village', 'v1')).toMatchObject({ state: 'finished', missingSec: 0 })
    expect(stateOf('young', 'v1')).toMatchObject({ missingSec: 2_700 })
    expect(stateOf('village', 'v2')).toMatchObject({ missingSec: 2 * 2_700 })
  })

  it('is the narrowest that fits, in whatever order they stand', () => {
    const anyPlan = fc
      .record({
        cohort: fc.constantFrom('office', 'village', 'young', null),
        villageId: fc.constantFrom('v1', 'v2', null),
        hours: fc.integer({ min: 4, max: 30 }),
      })
      .map(({ cohort, villageId, hours }) => plan(cohort, villageId, hours))
    const unlike = fc.uniqueArray(anyPlan, { selector: ({ id }) => id, maxLength: 9 })
    const anybody = fc.record({
      cohort: fc.constantFrom('office', 'village', 'young'),
      villageId: fc.constantFrom('v1', 'v2', 'v3'),
    })
    const width = ({ cohort, villageId }: SeasonPlan) =>
      (cohort === null ? 1 : 0) + (villageId === null ? 2 : 0)
    fc.assert(
      fc.property(unlike, anybody, (some, member) => {
        const fits = some
          .filter(({ cohort }) => cohort === null || cohort === member.cohort)
          .filter(({ villageId }) => villageId === null || villageId === member.villageId)
          .filter((one) => width(one) < 3)
          .sort((a, b) => width(a) - width(b))
        const without = some.filter((one) => width(one) < 3)
        expect(withPlan({ ...season, plans: without }, member).requiredHours).toBe(
          fits[0]?.requiredHours ?? season.requiredHours,
        )
      }),
      cases(100),
    )
  })
})
