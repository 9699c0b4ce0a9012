import type { Residence } from '@contract/personal'
import type { StudyGroupRow } from '@contract/roster'

export interface GroupForm {
  name: string
  region: Residence | null
  capacity: string
}

export const emptyGroup: GroupForm = { name: '', region: null, capacity: '30' }

export const groupForm = ({ name, region, capacity }: StudyGroupRow): GroupForm => ({
  name,
  region,
  capacity: String(capacity),
})

/** What is still wrong with a group's form, by field; empty when it can be handed in. */
export const groupFixes = ({ name, capacity }: GroupForm): { name?: string; capacity?: string } => {
  const letters = [...name.trim()].length
  const seats = Number(capacity)
  return {
    ...((letters < 2 || letters > 30) && { name: '组名要 2 到 30 个字' }),
    ...((!Number.isInteger(seats) || seats < 1 || seats > 200) && { capacity: '人数填 1 到 200' }),
  }
}
