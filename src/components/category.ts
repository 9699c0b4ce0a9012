import type { Category } from '@contract/categories'

/** The rooms' short names; the training calls them 政治理论 政策法规 党性教育 廉政课堂 技能培训. */
export const categoryName: Record<Category, string> = {
  theory: '理论',
  policy: '政策',
  spirit: '党性',
  integrity: '廉政',
  skill: '技能',
}
