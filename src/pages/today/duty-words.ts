import type { Role } from '@contract/core'
import type { DutyView } from '@contract/study'
import { roleNames } from '@domain/record-words'

/** What a duty means, as one would tell a neighbour; `at` names the places it covers. */
const words: Record<Role, (at: string) => string> = {
  villager: (at) => `${at}的乡亲`,
  member: (at) => `在${at}学习`,
  instructor: (at) => `${roleNames.instructor}，带${at}学`,
  secretary: (at) => `支部书记，管${at}的事`,
  organiser: (at) => `${roleNames.organiser}，管${at}的学习`,
  countyViewer: (at) => `县里的，看${at}的总数`,
  representative: (at) => `${roleNames.representative}，替${at}的乡亲跑腿`,
  helper: (at) => `${roleNames.helper}，帮${at}的乡亲办心愿`,
  reviewer: (at) => `看${at}交上来的内容`,
  host: (at) => `主持${at}的屋场会`,
  handler: (at) => `办${at}的心愿`,
}

/** @example dutyWords({ role: 'secretary', at: ['石板桥村'] }) // '支部书记，管石板桥村的事' */
export const dutyWords = ({ role, at }: DutyView): string =>
  // Both trees have a root, and both are the town.
  words[role](role === 'organiser' || role === 'countyViewer' ? (at[0] ?? '') : at.join('、'))
