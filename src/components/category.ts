import type { Category } from '@contract/categories'

/** The rooms' short names. */
export const categoryName: Record<Category, string> = {
  theory: '理论',
  policy: '政策',
  spirit: '党性',
  integrity: '廉政',
  skill: '技能',
}

/** What the training calls them. */
export const categoryTitle: Record<Category, string> = {
  theory: '政治理论',
  policy: '政策法规',
  spirit: '党性教育',
  integrity: '廉政课堂',
  skill: '技能培训',
}
