import type { Index } from '../../../config/collections'
import { limits } from '../../limits'

/** Refuses at start what the service would refuse at deployment. */
export function checkIndexes(collection: string, indexes: readonly Index[]): void {
  if (indexes.length > limits.indexesPerCollection)
    throw new Error(
      `${collection} declares ${indexes.length} indexes, ${limits.indexesPerCollection} at most`,
    )
  for (const { name, keys } of indexes) {
    const fields = Object.keys(keys).length
    if (fields === 0 || fields > limits.fieldsPerIndex)
      throw new Error(`${collection}.${name} has ${fields} fields, 1 to ${limits.fieldsPerIndex} are allowed`)
  }
}
