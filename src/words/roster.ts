import type { CorrectionField, HistoryKind, HistoryLine } from '@contract/people'
import type { ConsentKind, LeaveReason } from '@contract/personal'
import { cohortNames } from '@domain/record-words'
import { momentWords } from './moments'

export { cohortNames as cohortName }

export const leaveWords: Record<LeaveReason, string> = {
  movedOut: '组织关系转出',
  deceased: '去世',
  other: '其他原因',
}

export const consentName: Record<ConsentKind, string> = { residence: '登记住处', reminders: '收提醒' }

export const correctionName: Record<CorrectionField, string> = {
  name: '名字',
  branch: '支部',
  cohort: '类别',
  mobile: '在家还是在外',
}

/** @example mobileName(true) // '在外' */
export const mobileName = (mobile: boolean): string => (mobile ? '在外' : '在家')

const historyName: Record<HistoryKind, string> = {
  joined: '上了名册',
  left: '离开了名册',
  returned: '回到名册',
  transferred: '转了支部',
  corrected: '改了一项',
  regrouped: '换了学习小组',
  bound: '对上了微信',
  rebound: '换了微信',
  dutyGiven: '给了职责',
  dutyTaken: '收回了职责',
  consented: '点了同意',
  withdrew: '收回了同意',
  declined: '没有同意',
  erased: '删掉了资料',
}

/** Values that a correction carries as the contract writes them; a name or a branch stands as it is. */
const valueWords: Record<string, string> = { ...cohortNames, true: '在外', false: '在家' }

/**
 * What a correction asks for.
 * @example correctionWords('cohort', 'young') // '类别改成“青年”'
 */
export const correctionWords = (field: CorrectionField, to: string): string =>
  `${correctionName[field]}改成“${field === 'cohort' || field === 'mobile' ? (valueWords[to] ?? to) : to}”`

interface HistoryView {
  id: string
  title: string
  note: string
}

const changeOf = ({ from, to }: HistoryLine): string | null =>
  from !== null && to !== null ? `${from} → ${to}` : (from ?? to)

/** One line of a person's history: what, when, by whom. */
export const historyView = (line: HistoryLine, now: Date): HistoryView => {
  const change = changeOf(line)
  return {
    id: line.id,
    title: change === null ? historyName[line.kind] : `${historyName[line.kind]}：${change}`,
    note: line.by === null ? momentWords(line.at, now) : `${momentWords(line.at, now)}，${line.by}`,
  }
}
