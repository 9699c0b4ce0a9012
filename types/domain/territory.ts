/** The `_id` of the territory tree's root. Fixed, so that setting up a town has one anchor document to race for. */
export const TERRITORY_ROOT = 'root'
