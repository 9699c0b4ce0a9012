import type { Documents } from '../sdk'

/** The ids that a condition finds, in order. */
export async function found(docs: Documents, condition: object): Promise<unknown[]> {
  const { data } = await docs.where(condition).orderBy('_id', 'asc').get()
  return data.map(({ _id }) => _id)
}
