import type { Tier } from '@contract/roster'
import { tallies } from '@contract/tallies'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useCatchUp } from '../../figures/use-catch-up'
import { useKnownPerson } from '../../first-paint/known-person'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Town } from './town-view'

/** The whole town in one call; whoever only looks, from the county, is offered nothing to do. */
export function useTown() {
  const [other, setOther] = useState<Town | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const chosen = useRef<Tier | null>(null)

  const load = async (tier: Tier | null) => {
    setFailed(null)
    const answer = await call(tallies.town, { tier })
    if (answer.ok) setOther(answer.data)
    else setFailed(answer.error.code as ErrorCode)
  }
  const paint = useFirstPaint({
    op: tallies.town,
    input: { tier: null },
    name: 'town',
    onAnswer: (town) => {
      setOther(null)
      // Villages that somebody chose to see stay in sight when they come back to the page.
      if (chosen.current !== null && chosen.current !== town.tier) void load(chosen.current)
    },
  })
  const catching = useCatchUp(paint.load)
  const desks = useKnownPerson()?.desks
  const acts = desks === undefined || desks.some(({ role }) => role === 'organiser')
  const chooseTier = (tier: Tier) => {
    chosen.current = tier
    void load(tier)
  }
  return { paint, town: other ?? paint.kept?.data ?? null, acts, chooseTier, failed, catching }
}
