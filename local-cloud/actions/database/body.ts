import { requestFailed } from '../../database/failures'
import { isPlainObject, type Order, type Query } from '../../database/values/document'
import { decode } from '../../database/values/ejson'
import { limits } from '../../limits'
import { WireError } from '../../wire'

type Body = Record<string, unknown>

const invalid = (field: string): WireError => new WireError('INVALID_PARAM', `invalid ${field}`)

export function collectionName({ collectionName: name }: Body): string {
  if (typeof name !== 'string' || name === '') throw invalid('collectionName')
  return name
}

export function transactionId({ transactionId: id }: Body): string | undefined {
  if (id === undefined || typeof id === 'string') return id
  throw invalid('transactionId')
}

function object(field: string, text: unknown): Query {
  const value = typeof text === 'string' ? decode(text) : undefined
  if (!isPlainObject(value)) throw invalid(field)
  return value
}

/** No `where` sends no query, or an empty text. */
export const query = ({ query: text }: Body): Query =>
  text === undefined || text === '' ? {} : object('query', text)

export const data = ({ data: text }: Body): Query => object('data', withinWriteLimit(text))

export function documents({ data: texts }: Body): Query[] {
  if (!Array.isArray(texts) || texts.length === 0) throw invalid('data')
  withinWriteLimit(texts.join(''))
  return texts.map((text) => object('data', text))
}

function withinWriteLimit(text: unknown): unknown {
  const bytes = typeof text === 'string' ? Buffer.byteLength(text) : 0
  if (bytes > limits.databaseWriteBytes)
    throw requestFailed(`a write of ${bytes} bytes, ${limits.databaseWriteBytes} at most`)
  return text
}

export const projection = ({ projection: text }: Body): Query | null =>
  text === undefined ? null : object('projection', text)

export function order({ order: text }: Body): Order {
  if (text === undefined) return []
  const fields = Object.entries(object('order', text))
  if (!fields.every(([, way]) => way === 1 || way === -1)) throw invalid('order')
  return fields as [string, 1 | -1][]
}

export function offset({ offset: value = 0 }: Body): number {
  if (!Number.isInteger(value) || (value as number) < 0) throw invalid('offset')
  return value as number
}

/** Without a limit the service gives 100, and never more than 1,000. */
export function limit({ limit: value = limits.getDefault }: Body): number {
  if (!Number.isInteger(value) || (value as number) < 0) throw invalid('limit')
  return Math.min((value as number) || limits.getDefault, limits.getMax)
}
