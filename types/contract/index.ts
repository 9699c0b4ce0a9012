import { people } from './people'
import { study } from './study'

/** Every context, one deployable function each. */
export const contexts = { people, study }
