import type { ExportPurpose } from '@contract/roster'
import { dayOf } from '@domain/day'
import { maskPhone, maskResidence } from '@domain/mask'
import type { NodeRecord, PersonRecord, SealedPhone } from '@records/index'
import { residenceOf } from '../../shared/regions'
import { purposeWords } from '../../shared/rules/exports'
import { cohortWords, yesNo } from './words'

/** Titles that the import knows again, so that an export can be corrected and brought back. */
export const rosterColumns = [
  { title: '姓名', width: 14 },
  { title: '所在党支部', width: 22 },
  { title: '类别', width: 12 },
  { title: '是否流动', width: 10 },
  { title: '省份', width: 16 },
  { title: '城市', width: 16 },
  { title: '区县', width: 16 },
  { title: '手机号', width: 16 },
  { title: '系统编号', width: 36 },
]

/**
 * The line above an exported roster: what it is, of which day, who took it and what for.
 * @example exportTitle({ place: '青石桥村党支部', by: '田家旺', purpose: 'check', now }) // '青石桥村党支部党员名册（2026-12-15，田家旺导出，用于核对名册）'
 */
export const exportTitle = (of: { place: string; by: string; purpose: ExportPurpose; now: Date }): string =>
  `${of.place}党员名册（${dayOf(of.now)}，${of.by}导出，用于${purposeWords[of.purpose]}）`

export interface Showing {
  /** Null shows none. */
  phones: 'masked' | 'whole'
  /** To the city alone, for who sees no more. */
  coarse: boolean
  branches: ReadonlyMap<string, string>
  open: (phone: SealedPhone) => string
}

const divisionsOf = (code: string | undefined, coarse: boolean): [string, string, string] => {
  const kept = code === undefined ? null : residenceOf(code)
  const shown = kept && (coarse ? maskResidence(kept) : kept)
  if (!shown) return ['', '', '']
  const [province = '', second = '', third = ''] = shown.name.split(' ')
  // Under 北京 and its like the district comes second.
  return third === '' && !shown.code.endsWith('00') ? [province, '', second] : [province, second, third]
}

/**
 * Members as the rows of an exported sheet, by branch and name.
 * @example rosterRows([person], showing)[0] // ['谭秀英', '青石桥村党支部', '村里', '是', '广东省', '东莞市', '', '138****0417', 'p0001']
 */
export const rosterRows = (persons: readonly PersonRecord[], showing: Showing): string[][] => {
  const { phones, coarse, branches, open } = showing
  const phoneOf = (phone: SealedPhone | undefined): string => {
    const number = phone ? open(phone) : ''
    return number !== '' && phones === 'masked' ? maskPhone(number) : number
  }
  const key = ({ member, name, _id }: PersonRecord) =>
    `${branches.get(member!.branchId) ?? ''}\n${name}\n${_id}`
  return [...persons]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ _id, name, member, phone }) => [
      name,
      branches.get(member!.branchId) ?? '',
      cohortWords[member!.cohort],
      yesNo(member!.mobile),
      ...divisionsOf(member!.residence, coarse),
      phoneOf(phone),
      _id,
    ])
}

/**
 * How the members under a node are found.
 * @example memberField(a village) // 'member.villageId'
 */
export const memberField = ({ kind }: Pick<NodeRecord, 'kind'>) =>
  kind === 'studyGroup' ? 'member.groupId' : kind === 'village' ? 'member.villageId' : 'member.branchId'
