import { groups } from './groups'
import { people } from './people'
import { roster } from './roster'
import { sessions } from './sessions'
import { study } from './study'
import { tasks } from './tasks'
import { wishes } from './wishes'

/** Every context, one deployable function each. */
export const contexts = { people, roster, groups, study, sessions, tasks, wishes }
