/** The `_id` of the territory tree's root. Fixed, so that setting up a town has one anchor document to race for. */
export const TERRITORY_ROOT = 'root'

/** The `_id` of the Party tree's root, the town's committee: made together with the territory's. */
export const PARTY_ROOT = 'n-committee'
