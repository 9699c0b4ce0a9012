import type { Scan } from './wire'

interface OperationMetrics {
  invocations: number
  /** Requests by action, then by collection (`-` where the action names none). */
  database: Record<string, Record<string, number>>
  scanned: number
  returned: number
  /** The same two by collection. */
  documents: Record<string, { scanned: number; returned: number }>
  openapi: Record<string, number>
}

/** Wire actions that write, for the write rate: measured, never enforced. */
const writes = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
])

/** Requests that carry no invocation's token count under this name. */
export const outside = '(outside)'

const empty = (): OperationMetrics => ({
  invocations: 0,
  database: {},
  scanned: 0,
  returned: 0,
  documents: {},
  openapi: {},
})

/** A record's value, made when it is first asked for. */
function entry<Value>(record: Record<string, Value>, key: string, make: () => Value): Value {
  const value = record[key] ?? make()
  record[key] = value
  return value
}

/** Exact counts, by `context.operation`. */
export function createMetrics() {
  let operations: Record<string, OperationMetrics> = {}
  let unindexed = new Map<string, { operation: string; collection: string; query: string; times: number }>()
  let written = { total: 0, peakPerSecond: 0, second: 0, inSecond: 0 }
  const of = (operation: string) => entry(operations, operation, empty)

  const countWrite = () => {
    const second = Math.floor(Date.now() / 1_000)
    const inSecond = second === written.second ? written.inSecond + 1 : 1
    const peakPerSecond = Math.max(written.peakPerSecond, inSecond)
    written = { total: written.total + 1, peakPerSecond, second, inSecond }
  }

  return {
    invocation: (operation: string) => void of(operation).invocations++,
    database(operation: string, action: string, collection: string): void {
      const byCollection = entry<Record<string, number>>(of(operation).database, action, () => ({}))
      byCollection[collection] = (byCollection[collection] ?? 0) + 1
      if (writes.has(action)) countWrite()
    },
    scan(operation: string, scan: Scan): void {
      const metrics = of(operation)
      const documents = entry(metrics.documents, scan.collection, () => ({ scanned: 0, returned: 0 }))
      for (const counts of [metrics, documents]) {
        counts.scanned += scan.scanned
        counts.returned += scan.returned
      }
      if (scan.unindexed === undefined) return
      const key = `${operation} ${scan.collection} ${scan.unindexed}`
      const times = (unindexed.get(key)?.times ?? 0) + 1
      unindexed.set(key, { operation, collection: scan.collection, query: scan.unindexed, times })
    },
    openapi(operation: string, api: string): void {
      const calls = of(operation).openapi
      calls[api] = (calls[api] ?? 0) + 1
    },
    snapshot: () => ({
      operations,
      unindexed: [...unindexed.values()],
      writes: { total: written.total, peakPerSecond: written.peakPerSecond },
    }),
    reset(): void {
      operations = {}
      unindexed = new Map()
      written = { total: 0, peakPerSecond: 0, second: 0, inSecond: 0 }
    },
  }
}
export type Metrics = ReturnType<typeof createMetrics>
