import { BadRequest } from '../server/body'

type Body = Record<string, unknown>

const wrong = (field: string, message: string): never => {
  throw new BadRequest(field, message)
}

/** Reads of a request's body that name the field when it is wrong. */
export const text = (body: Body, field: string): string => {
  const value = body[field]
  return typeof value === 'string' && value !== '' ? value : wrong(field, 'must be a text')
}

export const optionalText = (body: Body, field: string): string | undefined =>
  body[field] === undefined ? undefined : text(body, field)

export const whole = (body: Body, field: string, otherwise: number, least = 0): number => {
  const value = body[field] ?? otherwise
  return typeof value === 'number' && Number.isInteger(value) && value >= least
    ? value
    : wrong(field, `must be a whole number of at least ${least}`)
}

export const oneOf = <T extends string>(
  body: Body,
  field: string,
  values: readonly T[],
  otherwise?: T,
): T => {
  const value = body[field] ?? otherwise
  return values.find((each) => each === value) ?? wrong(field, `must be one of ${values.join(', ')}`)
}

export const object = (body: Body, field: string): Body => {
  const value = body[field]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Body)
    : wrong(field, 'must be an object')
}

export const objects = (body: Body, field: string): Body[] => {
  const value = body[field]
  if (!Array.isArray(value)) return wrong(field, 'must be a list')
  return value.map((each, index) => object({ [`${field}[${index}]`]: each }, `${field}[${index}]`))
}

export const texts = (body: Body, field: string): string[] => {
  const value = body[field]
  const fits = Array.isArray(value) && value.every((each) => typeof each === 'string')
  return fits ? (value as string[]) : wrong(field, 'must be a list of texts')
}

export const instant = (body: Body, field: string): Date => {
  const value = text(body, field)
  const at = new Date(value)
  const fits = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(at.getTime())
  return fits ? at : wrong(field, 'must be a moment with its offset, as 2026-12-15T19:30:00+08:00')
}

export const only = (body: Body, fields: readonly string[]): void => {
  const odd = Object.keys(body).find((field) => !fields.includes(field))
  if (odd !== undefined) wrong(odd, `is unknown; this takes ${fields.join(', ')}`)
}

export { wrong }
