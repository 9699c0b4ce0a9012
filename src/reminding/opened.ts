import { reminders } from '@contract/reminders'
import { enqueue } from '../api/queue'
import { onArrival } from '../platform/arrival'
import { messageOpened } from './message-opened'

/** Whoever comes back from elsewhere comes by the same address again. */
let last: string | null = null

/** Whichever page a WeChat message opens, the message has been read then. */
onArrival(({ m }) => {
  const id = messageOpened(m)
  if (id === null || id === last) return
  last = id
  enqueue(reminders.read, 'messages', { ids: [id] })
})
