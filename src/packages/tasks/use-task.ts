import { tasks } from '@contract/tasks'
import { instantOf } from '@domain/day'
import { useSyncExternalStore } from 'react'
import { onQueue, queuedItems } from '../../api/queue'
import { serverNow } from '../../api/server-clock'
import { useQueued } from '../../api/use-queued'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { askBeside } from '../../reminding/grants'
import { keepTaskDraft } from './task-draft'

/** One task of mine; what is done about it is kept on the phone first and leaves in the order in which it was done. */
export function useTask(taskId: string) {
  const paint = useFirstPaint({ op: tasks.open, input: { taskId }, name: 'task' })
  const items = useSyncExternalStore(onQueue, queuedItems)
  const again = () => void paint.load()
  const received = useQueued(tasks.receive, `task:${taskId}`, again)
  const handedIn = useQueued(tasks.handIn, `task:${taskId}`, () => {
    keepTaskDraft(taskId, '')
    again()
  })
  const at = () => instantOf(serverNow())
  return {
    paint,
    items,
    received: received.handed,
    handedIn: handedIn.handed,
    // Either asks for reminders first of all: after anything else WeChat asks nobody.
    receive: () => {
      askBeside()
      return received.hand({ taskId, at: at() })
    },
    handIn: (text: string) => {
      askBeside()
      return handedIn.hand({ taskId, text: text.trim(), at: at() })
    },
  }
}
export type Task = ReturnType<typeof useTask>
