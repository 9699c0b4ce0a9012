import { groups } from './groups'
import { people } from './people'
import { reminders } from './reminders'
import { roster } from './roster'
import { sessions } from './sessions'
import { study } from './study'
import { tasks } from './tasks'

/** Every context, one deployable function each. */
export const contexts = { people, roster, groups, study, sessions, tasks, reminders }
