import { randomUUID } from 'node:crypto'

/** A new document's id: unguessable, and never the time. */
export const newId = (): string => randomUUID().replaceAll('-', '')
