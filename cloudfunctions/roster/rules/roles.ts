import type { Role } from '@contract/core'

/** The duties' names, for lines that a function writes out: histories and exported files. */
export const roleWords: Record<Role, string> = {
  villager: '村民',
  member: '党员',
  instructor: '学习指导员',
  secretary: '支书',
  organiser: '组织委员',
  countyViewer: '县级查看员',
  representative: '村民代表',
  helper: '帮帮队',
  reviewer: '审核员',
  host: '主持人',
  handler: '经办人',
}
