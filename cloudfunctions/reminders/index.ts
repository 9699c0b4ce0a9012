import { reminders } from '@contract/reminders'
import { serve } from '../shared/serve'
import { accepted } from './handlers/accepted'
import { board } from './handlers/board'
import { contacted } from './handlers/contacted'
import { inbox, mute, read } from './handlers/inbox'
import { preview } from './handlers/preview'
import { rows } from './handlers/rows'
import { rules, setRule } from './handlers/rules'
import { send as decide, prepareSend } from './handlers/send'
import { forgetReminders } from './jobs/forget'
import { giveUp } from './jobs/giveUp'
import { lookBack } from './jobs/lookBack'
import { plan } from './jobs/plan'
import { panelAnswered, settingChanged } from './jobs/pushes'
import { runRules } from './jobs/runRules'
import { send } from './jobs/send'
import { tellOfWishes } from './jobs/tellOfWishes'
import { repoOf } from './repo'

export const main = serve(reminders, {
  repo: repoOf,
  handlers: {
    inbox,
    read,
    mute,
    accepted,
    preview,
    send: decide,
    board,
    rows,
    contacted,
    rules,
    setRule,
  },
  prepare: { send: prepareSend },
  jobs: { runRules, tellOfWishes, plan, send, giveUp, lookBack, forgetReminders },
  pushes: {
    'event.subscribe_msg_popup_event': panelAnswered,
    'event.subscribe_msg_change_event': settingChanged,
  },
})
