import type { HistoryKind, HistoryLine } from '@contract/people'
import { instantOf } from '@domain/day'
import type { HistoryRecord } from '@records/index'
import { roleWords } from './roles'

export const historyWords: Record<HistoryKind, string> = {
  joined: '进入名册',
  left: '离开名册',
  returned: '回到名册',
  transferred: '转支部',
  corrected: '改了资料',
  regrouped: '换学习小组',
  bound: '对上微信',
  rebound: '换了微信',
  dutyGiven: '给了职责',
  dutyTaken: '收回职责',
  consented: '同意',
  withdrew: '撤回同意',
  erased: '注销',
}

const fieldWords: Record<string, string> = {
  name: '姓名',
  branch: '支部',
  cohort: '类别',
  mobile: '是否流动',
  residence: '住处',
  phone: '手机号',
  reminders: '提醒',
  movedOut: '组织关系转出',
  deceased: '去世',
  other: '其他',
  ...roleWords,
}

/** Ids in histories that have a name: places, and who did it. */
export const idsIn = (history: readonly HistoryRecord[]) => ({
  nodes: [...new Set(history.flatMap(({ from, to }) => [from, to]))].filter(
    (id): id is string => id !== null && !(id in fieldWords),
  ),
  persons: [...new Set(history.flatMap(({ byId }) => byId ?? []))],
})

/**
 * A history with names for its ids; who did it to themselves needs none.
 * @example historyLines([transferred n-b01 → n-b02], …)[0]?.to // '枫香坳村党支部'
 */
export function historyLines(
  history: readonly HistoryRecord[],
  places: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, string>,
): HistoryLine[] {
  const named = (id: string | null): string | null =>
    id === null ? null : (places.get(id) ?? fieldWords[id] ?? null)
  return history.map(({ _id, personId, kind, at, byId, byRole, from, to }) => {
    const who = byId === null || byId === personId ? null : (persons.get(byId) ?? '已注销的人')
    const by = who === null ? null : byRole === null ? who : `${who}（${roleWords[byRole]}）`
    return { id: _id, kind, at: instantOf(at), by, from: named(from), to: named(to) }
  })
}
