import type { MyGroup } from '@contract/groups'
import { callTimeWords } from '../../words/call-times'
import { clockOf, momentWords } from '../../words/moments'
import { type BandView, bandView } from './band-view'

export interface WindowsView {
  /** 今晚 9 人亮了灯 */
  title: string
  line: string
  panes: { lit: boolean; mine: boolean }[]
}

interface InstructorView {
  name: string
  /** For the square beside the name. */
  initial: string
  village: string
  callTime: string
}

export interface GroupView {
  title: string
  /** Null while nobody has the duty. */
  instructor: InstructorView | null
  /** 昨天 20:14 请过了; null while nothing waits. */
  asked: string | null
  /** Null in a group of fewer than six and between seasons. */
  windows: WindowsView | null
  band: BandView | null
}

const instructorOf = ({ instructor }: MyGroup): InstructorView | null => {
  if (instructor === null) return null
  const name = instructor.name ?? '指导员'
  return {
    name,
    initial: [...name][0] ?? '',
    village: instructor.village,
    callTime: instructor.callTime === null ? '还没说' : callTimeWords[instructor.callTime],
  }
}

/** Windows fill from the left by count, so that a dark one is nobody's; mine is the last lit or the first dark one. */
const windowsOf = (members: number, { lit, mine }: NonNullable<MyGroup['today']>, now: Date): WindowsView => {
  const when = Number(clockOf(now).slice(0, 2)) >= 18 ? '今晚' : '今天'
  const at = mine ? Math.max(0, lit - 1) : lit
  return {
    title: lit === 0 ? `${when}还没人亮灯` : `${when} ${lit} 人亮了灯`,
    line: `学了就亮一扇。框着的是您，${mine ? '亮着' : '还没亮'}。`,
    panes: Array.from({ length: members }, (_, i) => ({ lit: i < lit, mine: i === at })),
  }
}

/** What 小组 shows of a group: nobody's name but the instructor's. */
export const groupView = (group: MyGroup, now: Date): GroupView => ({
  title: `${group.name}，${group.members} 人`,
  instructor: instructorOf(group),
  asked: group.callbackAt && `${momentWords(group.callbackAt, now)} 请过了`,
  windows: group.today && windowsOf(group.members, group.today, now),
  band: bandView(group, now),
})
