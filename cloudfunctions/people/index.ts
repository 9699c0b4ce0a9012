import { people } from '@contract/people'
import { serve } from '../shared/serve'
import { askCorrection } from './handlers/askCorrection'
import { askSecretary } from './handlers/askSecretary'
import { bind, prepareBind } from './handlers/bind'
import { binding } from './handlers/binding'
import { decideRequest } from './handlers/decideRequest'
import { eraseMe } from './handlers/eraseMe'
import { giveDuty } from './handlers/giveDuty'
import { invite } from './handlers/invite'
import { myData } from './handlers/myData'
import { setConsent } from './handlers/setConsent'
import { setTextSize } from './handlers/setTextSize'
import { setUpTown } from './handlers/setUpTown'
import { takeDuty } from './handlers/takeDuty'
import { waiting } from './handlers/waiting'
import {
  forgetAccesses,
  forgetClaims,
  forgetErased,
  forgetInvites,
  forgetReceipts,
  forgetRequests,
} from './jobs/forget'
import { forgetLeavers } from './jobs/forgetLeavers'
import { peopleRepo } from './repo'

export const main = serve(people, {
  repo: peopleRepo,
  handlers: {
    setTextSize,
    setUpTown,
    binding,
    bind,
    askSecretary,
    invite,
    waiting,
    decideRequest,
    myData,
    setConsent,
    askCorrection,
    eraseMe,
    giveDuty,
    takeDuty,
  },
  prepare: { bind: prepareBind },
  sealed: ['bind', 'invite'],
  jobs: {
    forgetReceipts,
    forgetInvites,
    forgetRequests,
    forgetClaims,
    forgetErased,
    forgetAccesses,
    forgetLeavers,
  },
})
