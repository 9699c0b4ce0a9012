import { courses } from './courses'
import { groups } from './groups'
import { people } from './people'
import { reminders } from './reminders'
import { reviews } from './reviews'
import { roster } from './roster'
import { seasons } from './seasons'
import { sessions } from './sessions'
import { statistics } from './statistics'
import { study } from './study'
import { tallies } from './tallies'
import { tasks } from './tasks'
import { wishes } from './wishes'

/** Every context, one deployable function each. */
export const contexts = {
  people,
  roster,
  groups,
  study,
  sessions,
  tasks,
  reviews,
  seasons,
  courses,
  reminders,
  wishes,
  statistics,
  tallies,
}
