import { tasks } from '@contract/tasks'
import { serve } from '../shared/serve'
import { answer, prepareAnswer } from './handlers/answer'
import { board } from './handlers/board'
import { handIn, prepareHandIn } from './handlers/handIn'
import { handInOutside, prepareOutside } from './handlers/handInOutside'
import { mine } from './handlers/mine'
import { open, prepareOpen } from './handlers/open'
import { planning } from './handlers/planning'
import { receive } from './handlers/receive'
import { prepareSend, send, withdraw } from './handlers/send'
import { dropUploads, forgetPhotos, forgetTasks } from './jobs/forget'
import { repoOf } from './repo'

export const main = serve(tasks, {
  repo: repoOf,
  handlers: {
    mine,
    open,
    receive,
    handIn,
    handInOutside,
    planning,
    send,
    withdraw,
    board,
    answer,
  },
  prepare: {
    open: prepareOpen,
    handIn: prepareHandIn,
    handInOutside: prepareOutside,
    send: prepareSend,
    answer: prepareAnswer,
  },
  jobs: { dropUploads, forgetPhotos, forgetTasks },
})
