import { type Cohort, LeaveReason } from '@contract/personal'
import type { Amendment, MemberView } from '@contract/roster'
import { cohortName, leaveWords, mobileName } from '../../words/roster'

export type AmendKind = Amendment['kind']

interface Option {
  id: string
  name: string
}

const kindName: Record<AmendKind, string> = {
  transfer: '转到别的支部',
  leave: '离开名册',
  return: '回到名册',
  cohort: '改类别',
  mobile: '改在家在外',
  name: '改名字',
}

/** What can be changed about somebody: who has left can only come back. */
export const amendKinds = ({ member }: Pick<MemberView, 'member'>): { id: AmendKind; name: string }[] => {
  const kinds: AmendKind[] = member ? ['transfer', 'leave', 'cohort', 'mobile', 'name'] : ['return']
  return kinds.map((id) => ({ id, name: kindName[id] }))
}

/** What to choose from; null where words are typed. */
export const amendOptions = (
  kind: AmendKind,
  { member }: Pick<MemberView, 'member'>,
  branches: readonly Option[],
): Option[] | null => {
  switch (kind) {
    case 'name':
      return null
    case 'transfer':
      return branches.filter(({ id }) => id !== member?.branchId)
    case 'return':
      return [...branches]
    case 'leave':
      return LeaveReason.options.map((id) => ({ id, name: leaveWords[id] }))
    case 'cohort':
      return (Object.keys(cohortName) as Cohort[])
        .filter((id) => id !== member?.cohort)
        .map((id) => ({ id, name: cohortName[id] }))
    case 'mobile':
      return [{ id: String(!member?.mobile), name: mobileName(!member?.mobile) }]
  }
}

/** What was chosen or typed, in the contract's words. */
export const amendmentOf = (kind: AmendKind, value: string): Amendment => {
  switch (kind) {
    case 'transfer':
    case 'return':
      return { kind, branchId: value }
    case 'leave':
      return { kind, reason: value as LeaveReason }
    case 'cohort':
      return { kind, cohort: value as Cohort }
    case 'mobile':
      return { kind, mobile: value === 'true' }
    case 'name':
      return { kind, name: value.trim() }
  }
}

/** What follows from a change, a sentence each, before it is made. */
export const amendLines = (change: Amendment, name: string, branches: readonly Option[]): string[] => {
  const branch = (id: string) => branches.find((one) => one.id === id)?.name ?? '那个支部'
  switch (change.kind) {
    case 'transfer':
      return [`${name}转到${branch(change.branchId)}。`, '学习小组和在原支部的职责不再算，学时跟着走。']
    case 'return':
      return [`${name}回到${branch(change.branchId)}的名册。`, '先按村里、在家登记，以前记的学时还在。']
    case 'leave':
      return [
        `${name}离开名册：${leaveWords[change.reason]}。`,
        '学习小组和在支部的职责不再算，学过的记录留着。',
      ]
    case 'cohort':
      return [`${name}的类别改成${cohortName[change.cohort]}。`]
    case 'mobile':
      return change.mobile
        ? [`${name}改成在外党员。`, '可以分到学习小组了，住处要本人同意才登记。']
        : [`${name}改成在家党员。`, '学习小组不再算，登记的住处删掉。']
    case 'name':
      return [`名字改成${change.name}。`]
  }
}
