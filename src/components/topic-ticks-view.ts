import type { Category } from '@contract/categories'
import { categoryName } from './category'

interface Topic {
  id: string
  title: string
  /** Null for one that a session has and nobody would be offered now. */
  category: Category | null
  minutes: number
}

export type Thing = 'topic' | 'lesson'
export const thingNames: Record<Thing, string> = { topic: '个课题', lesson: '节课' }

/** A topic is worth so much at most, a lesson takes so long. */
const spanWords: Record<Thing, string> = { topic: '记满是 ', lesson: '' }

/** More would not be read but scrolled past; a word finds everything. */
const SHOWN = 12

/**
 * The topics to tick: those that are ticked, then one category's, or whatever holds the typed word in any.
 * @param find empty for the category's
 */
export function topicsToOffer(
  topics: readonly Topic[],
  {
    chosen,
    category,
    find,
    thing,
  }: { chosen: readonly string[]; category: Category; find: string; thing: Thing },
) {
  const ticked = topics.filter(({ id }) => chosen.includes(id))
  const fits = (topic: Topic) => (find === '' ? topic.category === category : topic.title.includes(find))
  const others = topics.filter((topic) => !chosen.includes(topic.id) && fits(topic))
  return {
    options: [...ticked, ...others.slice(0, SHOWN)].map(({ id, title, category: of, minutes }) => ({
      id,
      name: title,
      note: of === null ? `${minutes} 分钟` : `${categoryName[of]}，${spanWords[thing]}${minutes} 分钟`,
    })),
    hidden: Math.max(0, others.length - SHOWN),
    /** Few are found by looking. */
    many: topics.length > SHOWN,
  }
}
