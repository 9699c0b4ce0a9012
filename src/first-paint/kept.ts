import type { Operation, OutputOf } from '@contract/core'
import { store, stored } from '../platform/storage'

export interface Kept<Data> {
  data: Data
  /** When the server said so, by its own clock. */
  at: Date
}

/** The last answer that stood on a page, for the same question: readable without network, and the first thing shown with it. */
export const kept = <Op extends Operation>(
  name: string,
  op: Op,
  input: unknown,
): Kept<OutputOf<Op>> | null => {
  const text = stored(name)
  if (text === null) return null
  const said = JSON.parse(text) as { input?: unknown; data?: unknown; at?: string }
  if (said.at === undefined || JSON.stringify(said.input) !== JSON.stringify(input)) return null
  const parsed = op.output.safeParse(said.data)
  return parsed.success ? { data: parsed.data as OutputOf<Op>, at: new Date(said.at) } : null
}

export const keep = (name: string, input: unknown, { data, at }: Kept<unknown>): void =>
  store(name, JSON.stringify({ input, data, at: at.toISOString() }))
