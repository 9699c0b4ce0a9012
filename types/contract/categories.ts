import * as z from 'zod/mini'

/** The five categories of the training (FIELD row 6): 政治理论 政策法规 党性教育 廉政课堂 技能培训. */
export const Category = z.enum(['theory', 'policy', 'spirit', 'integrity', 'skill'])
export type Category = z.infer<typeof Category>
