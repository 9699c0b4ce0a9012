import type { Order } from './document'
import { compareValues } from './order'
import { valuesAt } from './path'

/** An array sorts by its least element upwards and by its greatest downwards. */
function sortValue(document: unknown, segments: readonly string[], direction: 1 | -1): unknown {
  const { values } = valuesAt(document, segments)
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}

/** A sorted copy; documents that tie keep their order. */
export function sorted<T>(documents: readonly T[], order: Order): T[] {
  const fields = order.map(([path, direction]) => ({ segments: path.split('.'), direction }))
  const keyed = documents.map((document) => ({
    document,
    key: fields.map(({ segments, direction }) => sortValue(document, segments, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const by = compareValues(a.key[i], b.key[i]) * fields[i]!.direction
      if (by !== 0) return by
    }
    return 0
  })
  return keyed.map(({ document }) => document)
}
