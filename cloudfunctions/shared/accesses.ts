import type { Role } from '@contract/core'
import { dayOf } from '@domain/day'
import type { AccessRecord } from '@records/index'
import type { Documents } from './documents'

/** Somebody read personal data of others. */
export interface Reading {
  byId: string
  byRole: Role
  /** `context.operation`. */
  operation: string
  /** The group, branch or person it was read through. */
  nodeId: string
  personIds: string[]
  now: Date
}

/**
 * Notes who read whose data, so that each can see it (DESIGN §11): one document for reader, operation, place and day,
 * which collects whom it concerned and how often. The reader themselves is left out.
 */
export async function noteReading(documents: Documents, reading: Reading): Promise<void> {
  const { byId, byRole, operation, nodeId, now } = reading
  const others = reading.personIds.filter((id) => id !== byId)
  if (others.length === 0) return
  const day = dayOf(now)
  const _id = `${day}:${byId}:${operation}:${nodeId}`
  const { addToSet, inc } = documents.command
  const again = { personIds: addToSet({ $each: others }), times: inc(1), at: now }
  if (await documents.change('accesses', _id, again)) return
  const base = { _id, v: 1 as const, day, at: now, byId, byRole, operation, nodeId }
  await documents.put<AccessRecord>('accesses', { ...base, personIds: others, times: 1 })
}
