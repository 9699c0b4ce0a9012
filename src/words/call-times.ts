import type { CallTime } from '@contract/groups'

/** When an instructor can talk, in the order of the list to choose from. */
export const callTimeWords: Record<CallTime, string> = {
  any: '随时都行',
  noon: '中午',
  evening: '晚上',
  weekend: '周末',
}
