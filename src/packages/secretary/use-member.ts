import { people } from '@contract/people'
import { roster } from '@contract/roster'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { useKnownPerson } from '../../first-paint/known-person'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { powersOf } from './member-view'

export function useMember(personId: string) {
  const paint = useFirstPaint({ op: roster.member, input: { personId }, name: 'roster-member' })
  const desks = useKnownPerson()?.desks ?? null
  const view = paint.kept?.data ?? null
  return { personId, paint, view, powers: view && powersOf(desks, view) }
}
export type Member = ReturnType<typeof useMember>

/** The town's branches; none while they are not known. */
export const useBranches = () => {
  const [branches, setBranches] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    call(people.binding, {}).then((answer) => answer.ok && setBranches(answer.data.branches))
  }, [])
  return branches
}
