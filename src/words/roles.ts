import type { Role } from '@contract/core'

/** What somebody is, in a word. */
export const roleName: Record<Role, string> = {
  villager: '村民',
  member: '党员',
  instructor: '学习指导员',
  secretary: '支部书记',
  organiser: '组织委员',
  countyViewer: '县里查看',
  representative: '村民代表',
  helper: '帮帮队',
  reviewer: '审核员',
  host: '主持人',
  handler: '经办人',
}
