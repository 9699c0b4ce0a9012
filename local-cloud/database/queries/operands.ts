import { requestFailed, unsupported } from '../failures'

const types = new Set<unknown>(['double', 'string', 'object', 'array', 'bool', 'date', 'null', 'regex'])
for (const type of ['int', 'long', 'number', 1, 2, 3, 4, 8, 9, 10, 11, 16, 18]) types.add(type)

/** Types that MongoDB knows and no stored document can hold here. */
const absentTypes = new Set<unknown>([
  'binData',
  'undefined',
  'objectId',
  'dbPointer',
  'javascript',
  'symbol',
])
for (const type of ['javascriptWithScope', 'timestamp', 'decimal', 'minKey', 'maxKey']) absentTypes.add(type)
for (const code of [5, 6, 7, 12, 13, 14, 15, 17, 19, -1, 127]) absentTypes.add(code)

function assertType(type: unknown): void {
  if (absentTypes.has(type)) throw unsupported(`the type ${type} in $type`)
  if (!types.has(type)) throw requestFailed(`Unknown type name alias or code: ${JSON.stringify(type)}`)
}

function assertTypes(operand: unknown): void {
  const asked = Array.isArray(operand) ? operand : [operand]
  if (asked.length === 0) throw requestFailed('$type must match at least one type')
  asked.forEach(assertType)
}

function assertMod(operand: unknown): void {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(Number.isFinite))
    throw requestFailed('malformed mod, it takes a divisor and a remainder')
  if (Math.trunc(operand[0]) === 0) throw requestFailed('divisor cannot be 0')
}

function assertSize(operand: unknown): void {
  if (!Number.isInteger(operand) || (operand as number) < 0)
    throw requestFailed(`Failed to parse $size. Expected a non-negative integer in: $size: ${operand}`)
}

function assertPattern(operand: unknown): void {
  if (!(operand instanceof RegExp)) throw requestFailed('$regex has to be a string')
}

const checks: Record<string, (operand: unknown) => void> = {
  $mod: assertMod,
  $regex: assertPattern,
  $options: () => {
    throw requestFailed('$options needs a $regex')
  },
  $size: assertSize,
  $type: assertTypes,
}

/** Refuses an operand that MongoDB refuses; the engine would let it match nothing. */
export const assertOperand = (operator: string, operand: unknown): void => checks[operator]?.(operand)
