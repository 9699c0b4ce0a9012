import { requestFailed } from '../failures'
import { isPlainObject } from '../values/document'

const isOrder = (value: unknown): boolean =>
  isPlainObject(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((way) => way === 1 || way === -1)

/** A field by its name alone: no path and no `$`. */
const isFieldName = (value: unknown): boolean => typeof value === 'string' && /^[^$.][^.]*$/.test(value)

function unwindProblem(value: unknown): string | null {
  const { path, includeArrayIndex } = isPlainObject(value) ? value : { path: value, includeArrayIndex: 'i' }
  if (typeof path !== 'string') return 'no path specified to $unwind stage'
  if (!/^\$[^$]/.test(path)) return `path option to $unwind stage should be prefixed with a '$': ${path}`
  if (
    includeArrayIndex !== undefined &&
    !(typeof includeArrayIndex === 'string' && /^[^$]/.test(includeArrayIndex))
  )
    return 'includeArrayIndex option to $unwind stage should be a field that is not prefixed with a $'
  return null
}

function sampleProblem(value: unknown): string | null {
  if (!isPlainObject(value)) return 'the $sample stage specification must be an object'
  if (!Number.isFinite(value.size)) return 'size argument to $sample must be a number'
  return (value.size as number) < 0 ? 'size argument to $sample must not be negative' : null
}

const problems: Record<string, (value: unknown) => string | null> = {
  $count: (value) =>
    isFieldName(value) ? null : 'the count field must be a non-empty string without $ in front or a dot',
  $limit: (value) => (Number.isInteger(value) && (value as number) > 0 ? null : 'the limit must be positive'),
  $match: (value) => (isPlainObject(value) ? null : 'the match filter must be an expression in an object'),
  $project: (value) =>
    isPlainObject(value) && Object.keys(value).length > 0
      ? null
      : '$project specification must be an object with at least one field',
  $sample: sampleProblem,
  $skip: (value) =>
    Number.isInteger(value) && (value as number) >= 0 ? null : 'Argument to $skip cannot be negative',
  $sort: (value) => (isOrder(value) ? null : '$sort takes fields with 1 or -1'),
  $unwind: unwindProblem,
}

/** Refuses what MongoDB refuses of a stage; the engine would make something of it. */
export function assertStageValue(name: string, value: unknown): void {
  const problem = problems[name]?.(value)
  if (problem) throw requestFailed(problem)
}
