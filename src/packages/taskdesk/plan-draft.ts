import { forget, store, stored } from '../../platform/storage'
import { emptyTask, type TaskForm } from './plan-view'

const nameOf = (nodeId: string): string => `task-plan-${nodeId}`

/** What was filled in for a place outlives a closed app; fields that a newer version knows are empty. */
export const planDraft = (nodeId: string): TaskForm => ({
  ...emptyTask,
  ...(JSON.parse(stored(nameOf(nodeId)) ?? '{}') as Partial<TaskForm>),
})

export const keepPlanDraft = (nodeId: string, form: TaskForm): void =>
  store(nameOf(nodeId), JSON.stringify(form))

export const dropPlanDraft = (nodeId: string): void => forget(nameOf(nodeId))
