import { forget, store, stored } from '../../platform/storage'

const nameOf = (taskId: string): string => `task-draft-${taskId}`

/** What was written and is not with the server yet outlives a closed app. */
export const taskDraft = (taskId: string): string | null => stored(nameOf(taskId))

export const keepTaskDraft = (taskId: string, text: string): void =>
  text === '' ? forget(nameOf(taskId)) : store(nameOf(taskId), text)
