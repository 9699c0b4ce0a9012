import type { Category } from '@contract/categories'

/** The rooms' short names. */
export const categoryName: Record<Category, string> = {
  theory: '理论',
  policy: '政策',
  spirit: '党性',
  integrity: '廉政',
  skill: '技能',
}

export { categoryNames as categoryTitle } from '@domain/record-words'
