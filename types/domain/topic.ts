/** Study done elsewhere has a topic of its own, whose title tells what one member did: nobody else is offered it. */
const OUTSIDE = 'outside-'

/** @example isOutsideTopic('outside-5f2a') // true */
export const isOutsideTopic = (topicId: string): boolean => topicId.startsWith(OUTSIDE)

/** The ids around those of study done elsewhere, for a query that leaves them out. */
export const aroundOutside = { below: OUTSIDE, from: 'outside.' }
