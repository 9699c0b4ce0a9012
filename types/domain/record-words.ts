import type { Category } from '@contract/categories'
import type { Role } from '@contract/core'
import type { CorrectionField } from '@contract/people'
import type { Cohort, ConsentKind, LeaveReason } from '@contract/personal'

/** What a duty is called (docs/glossary.md). */
export const roleNames: Record<Role, string> = {
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

/** Whom a season's plan is for (FIELD row 22). */
export const cohortNames: Record<Cohort, string> = { office: '两委和机关', village: '村里', young: '青年' }

/** What the training calls its categories (FIELD row 6). */
export const categoryNames: Record<Category, string> = {
  theory: '政治理论',
  policy: '政策法规',
  spirit: '党性教育',
  integrity: '廉政课堂',
  skill: '技能培训',
}

const fields: Record<CorrectionField | 'phone', string> = {
  name: '姓名',
  branch: '支部',
  cohort: '类别',
  mobile: '流动情况',
  phone: '手机号',
}

const consents: Record<ConsentKind, string> = { residence: '住处', reminders: '提醒' }

const reasons: Record<LeaveReason, string> = {
  movedOut: '组织关系转出',
  deceased: '去世',
  other: '其他',
}

const words: Record<string, string> = { ...roleNames, ...fields, ...consents, ...reasons }

/**
 * What a record notes in one word of the code, in Chinese: a role, a field, a consent or a reason; null for anything else.
 * @example recordWord('cohort') // '类别'
 */
export const recordWord = (code: string): string | null =>
  Object.hasOwn(words, code) ? (words[code] ?? null) : null
