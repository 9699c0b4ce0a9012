import type { Role } from '@contract/core'
import type { MemberView } from '@contract/roster'
import type { IconName } from '../../components/icon'
import { dayWords, momentWords } from '../../words/moments'
import { cohortName, consentName, historyView, leaveWords, mobileName } from '../../words/roster'
import { lateText, standingText, standingWords } from '../../words/standing'

interface Fact {
  icon: IconName
  title: string
  note?: string
}

const placeFacts = ({ member, left, residence }: MemberView, now: Date): Fact[] => {
  if (member === null)
    return left === null
      ? [{ icon: 'group', title: '不在名册上' }]
      : [
          {
            icon: 'group',
            title: `离开了${left.branch}`,
            note: `${momentWords(left.at, now)}，${leaveWords[left.reason]}`,
          },
        ]
  const pinned = member.pinned ? '，固定在这一组' : ''
  return [
    { icon: 'group', title: member.branch, note: `${member.village}，${cohortName[member.cohort]}` },
    {
      icon: 'pin',
      title: residence ? residence.name : `${mobileName(member.mobile)}党员`,
      note: residence ? mobileName(member.mobile) : member.mobile ? '没登记住处' : undefined,
    },
    { icon: 'group', title: member.group ?? '还没分到学习小组', note: `学习小组${pinned}` },
  ].map(({ note, ...fact }) => ({ ...fact, ...(note && { note }) }) as Fact)
}

const boundFact = ({ bound, phone }: MemberView): Fact[] => [
  ...(bound === null ? [] : [{ icon: 'check' as const, title: bound ? '对上了微信' : '没对上微信' }]),
  ...(phone === null ? [] : [{ icon: 'phone' as const, title: phone, note: '手机号' }]),
]

const studyFact = ({ study }: MemberView, now: Date): Fact[] => {
  if (study === null) return []
  const { word, icon } = standingWords[study.state]
  const late = lateText(study.lateDays)
  return [{ icon, title: late === null ? word : `${word}，${late}`, note: standingText(study, now) }]
}

const consentFacts = ({ consents }: MemberView): Fact[] =>
  (consents ?? []).map(({ kind, given, at }) => ({
    icon: 'article',
    title: `${given ? '同意' : '没同意'}${consentName[kind]}`,
    note: dayWords(at.slice(0, 10)),
  }))

/** What a member's page shows of somebody; what this reader may not see is not there. */
export const memberView = (view: MemberView, now: Date) => ({
  name: view.name ?? '名字看不到',
  facts: [...placeFacts(view, now), ...boundFact(view), ...studyFact(view, now), ...consentFacts(view)],
  history: view.history.map((line) => historyView(line, now)),
})

/** What the reader can do here; the server decides again. */
export interface Powers {
  invite: boolean
  call: boolean
  amend: boolean
  /** To see what their hours rest on. */
  evidence: boolean
  /** Which duties can be given. */
  gives: 'none' | 'instructor' | 'all'
}

/**
 * @param reader the desks of whoever holds the phone; null where it doesn't know them yet, and then consents, which
 *   only a secretary sees, tell
 * @example powersOf([{ role: 'secretary', nodeId: 'n-b01' }], memberOfB01).invite // true
 */
export const powersOf = (
  reader: readonly { role: Role; nodeId: string }[] | null,
  { member, phone, consents }: Pick<MemberView, 'member' | 'phone' | 'consents'>,
): Powers => {
  const organiser = reader?.some(({ role }) => role === 'organiser') ?? false
  const secretary =
    reader?.some(
      ({ role, nodeId }) => role === 'secretary' && (member === null || nodeId === member.branchId),
    ) ?? consents !== null
  return {
    invite: (secretary || organiser) && member !== null,
    call: phone !== null,
    amend: secretary || organiser,
    evidence:
      member !== null &&
      (secretary ||
        (reader?.some(({ role, nodeId }) => role === 'instructor' && nodeId === member.groupId) ?? false)),
    gives: organiser ? 'all' : secretary && member !== null ? 'instructor' : 'none',
  }
}

/**
 * A code as it is read out.
 * @example inPairs('48210937') // ['48', '21', '09', '37']
 */
export const inPairs = (code: string): string[] => code.match(/.{1,2}/g) ?? []
