import type { BranchCounts, BranchView, MemberRow, StudyGroupRow } from '@contract/roster'
import { mobileName } from '../../words/roster'

export type Sieve = 'all' | 'away' | 'unbound'

interface GroupView {
  id: string
  title: string
  note: string
  /** Nobody looks after it yet, more are in it than there is room for. */
  wants: string[]
}

interface MemberLine {
  personId: string
  title: string
  note: string
  unbound: boolean
}

const namesOf = (people: StudyGroupRow['instructors']): string =>
  people.flatMap(({ name }) => (name === null ? [] : [name])).join('、')

const groupView = ({ id, name, region, members, capacity, instructors }: StudyGroupRow): GroupView => {
  const where = region === null ? '不限地方' : region.name
  const led = instructors.length === 0 ? '' : `，${namesOf(instructors) || '有指导员'}带`
  return {
    id,
    title: name,
    note: `${where}，${members} 人，最多 ${capacity} 人${led}`,
    wants: [
      ...(instructors.length === 0 ? ['还没有指导员'] : []),
      ...(members > capacity ? [`多了 ${members - capacity} 人`] : []),
    ],
  }
}

/** @example countsLine({ members: 62, mobile: 23, grouped: 21, bound: 40 }) // '62 名党员，23 名在外，其中 21 名有小组；40 名对上了微信。' */
export const countsLine = ({
  members,
  mobile,
  grouped,
  bound,
}: Pick<BranchCounts, 'members' | 'mobile' | 'grouped' | 'bound'>): string =>
  members === 0
    ? '名册上还没有人。'
    : `${members} 名党员，${mobile} 名在外，其中 ${grouped} 名有小组；${bound} 名对上了微信。`

export const memberLine = ({ personId, name, mobile, group, residence, bound }: MemberRow): MemberLine => ({
  personId,
  title: name ?? '名字看不到',
  note: mobile
    ? [`在外${residence ? `，${residence.name}` : ''}`, group ?? '还没分到小组'].join('，')
    : mobileName(false),
  unbound: bound === false,
})

/**
 * Those who pass a sieve, in the order they came.
 * @example sieved([awayMember, homeMember], 'away') // [awayMember]
 */
export const sieved = (members: readonly MemberRow[], sieve: Sieve): MemberRow[] =>
  members.filter(({ mobile, bound }) => sieve === 'all' || (sieve === 'away' ? mobile : bound === false))

export const sieves: { id: Sieve; name: string }[] = [
  { id: 'all', name: '全部' },
  { id: 'away', name: '在外' },
  { id: 'unbound', name: '没对上微信' },
]

/** The head of the secretary's page. */
export const branchHead = ({ name, counts, groups, waiting }: BranchView) => ({
  name,
  counts: countsLine(counts),
  waiting: waiting === 0 ? null : `有 ${waiting} 件事等您定`,
  groups: groups.map(groupView),
})

/** What stands where nobody does. */
export const noMembers = (find: string, sieve: Sieve): string => {
  if (find !== '') return `没有名字里带“${find}”的党员。`
  if (sieve === 'away') return '没有在外的党员。'
  return sieve === 'unbound' ? '都对上微信了。' : '名册上还没有人，请组织委员导入名册。'
}
