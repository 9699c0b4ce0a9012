import { wishes } from '@contract/wishes'
import { serve } from '../shared/serve'
import { gather, offer, refuseWish, solveOnTheSpot, withdraw } from './handlers/acts'
import { ask, prepareAsk } from './handlers/ask'
import { prepareNote } from './handlers/checking'
import { desk } from './handlers/desk'
import { edit, prepareEdit } from './handlers/edit'
import { assign, claim, holders, postpone, prepareReport, release, report } from './handlers/holding'
import { alike, merge, prepareMerge } from './handlers/merge'
import { nudge } from './handlers/nudge'
import { prepareRate, rate, rateFor } from './handlers/rate'
import { home, reach, track, wish } from './handlers/reading'
import { complain, openWall, showOnWall, takeDown, wall, wallCandidates } from './handlers/wall'
import { takeSuggestions } from './jobs/suggestions'
import { dropFiles, forgetWishes, releaseChecked, visitAskers, watchDue } from './jobs/tick'
import { repoOf } from './repo'

export const main = serve(wishes, {
  repo: repoOf,
  handlers: {
    home,
    ask,
    edit,
    withdraw,
    wish,
    track,
    rate,
    rateFor,
    desk,
    gather,
    solveOnTheSpot,
    refuse: refuseWish,
    merge,
    alike,
    holders,
    assign,
    offer,
    claim,
    release,
    report,
    postpone,
    nudge,
    reach,
    wall,
    wallCandidates,
    openWall,
    showOnWall,
    takeDown,
    complain,
  },
  prepare: {
    ask: prepareAsk,
    edit: prepareEdit,
    rate: prepareRate,
    rateFor: prepareNote,
    gather: prepareNote,
    solveOnTheSpot: prepareNote,
    refuse: prepareNote,
    offer: prepareNote,
    release: prepareNote,
    merge: prepareMerge,
    assign: prepareNote,
    report: prepareReport,
    postpone: prepareNote,
    takeDown: prepareNote,
  },
  // Codes, names and private notes stand in these answers.
  sealed: [
    'ask',
    'edit',
    'withdraw',
    'rateFor',
    'gather',
    'solveOnTheSpot',
    'refuse',
    'merge',
    'assign',
    'offer',
    'claim',
    'report',
    'postpone',
  ],
  jobs: { takeSuggestions, releaseChecked, visitAskers, watchDue, dropFiles, forgetWishes },
})
