import { sessions } from '@contract/sessions'
import { serve } from '../shared/serve'
import { addPhoto, preparePhoto } from './handlers/addPhoto'
import { attendees } from './handlers/attendees'
import { begin, end } from './handlers/begin-and-end'
import { cancel } from './handlers/cancel'
import { change, prepareChange } from './handlers/change'
import { checkIn } from './handlers/checkIn'
import { code } from './handlers/code'
import { confirm } from './handlers/confirm'
import { create } from './handlers/create'
import { logVisit, prepareVisit } from './handlers/logVisit'
import { mark } from './handlers/mark'
import { mine } from './handlers/mine'
import { planning } from './handlers/planning'
import { prepareSession } from './handlers/prepareSession'
import { session } from './handlers/session'
import { signUp } from './handlers/signUp'
import { visits } from './handlers/visits'
import { dropUploads } from './jobs/dropUploads'
import { endForgotten } from './jobs/endForgotten'
import { forgetGatherings } from './jobs/forgetGatherings'
import { goOnConfirming } from './jobs/goOnConfirming'
import { pictureChecked } from './jobs/pictureChecked'
import { repoOf } from './repo'

export const main = serve(sessions, {
  repo: repoOf,
  handlers: {
    mine,
    session,
    planning,
    create,
    change,
    cancel,
    signUp,
    begin,
    code,
    checkIn,
    attendees,
    mark,
    end,
    addPhoto,
    confirm,
    logVisit,
    visits,
  },
  prepare: { create: prepareSession, change: prepareChange, addPhoto: preparePhoto, logVisit: prepareVisit },
  jobs: { dropUploads, endForgotten, goOnConfirming, forgetGatherings },
  pushes: { 'event.wxa_media_check': pictureChecked },
})
