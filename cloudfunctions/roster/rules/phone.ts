import { maskPhone } from '@domain/mask'
import { type Cell, clean, isError, isNothing } from './cell'
import { type Read, read, unread } from './name'

/** A whole number, or one as an export shows it: 138****0417. */
export interface SheetPhone {
  text: string
  masked: boolean
}

const STARS = /[*×✱＊●•]/g
const MASKED = /^1\d{2}\*{4}\d{4}$/
const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i
const DIGITS = 11

/** `1.3800000417E+10` says all its digits; `1.38E+10` has lost them. */
const writtenOut = (text: string): string | null => {
  const [, first = '', rest = '', power = ''] = SCIENTIFIC.exec(text) ?? []
  return first !== '' && Number(power) === rest.length ? first + rest : null
}

const stripped = (text: string): string =>
  text
    .replace(STARS, '*')
    .replace(/\.0+$/, '')
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)86/, '')
    .replace(/^86(?=1\d{10}$)/, '')

/**
 * A mobile number from a cell.
 * @returns null where the cell says nothing
 * @example readPhone('+86 138-0000-0417').value // { text: '13800000417', masked: false }
 */
export function readPhone(cell: Cell | undefined): Read<SheetPhone | null> {
  const text = clean(cell)
  if (isNothing(text)) return read(null)
  if (isError(text)) return unread('cellError')
  const number = writtenOut(text) ?? stripped(text)
  if (MASKED.test(number)) return read({ text: number, masked: true })
  if (!/^\d+$/.test(number)) return unread('phoneOdd')
  if (number.length < DIGITS) return unread('phoneShort')
  if (number.length > DIGITS) return unread('phoneLong')
  return /^1[3-9]/.test(number) ? read({ text: number, masked: false }) : unread('phoneOdd')
}

/** One whole number and its own mask are the same number. */
const agreed = (one: SheetPhone, other: SheetPhone): SheetPhone | null => {
  const [a, b] = [one, other].map(({ text, masked }) => (masked ? text : maskPhone(text)))
  if (a !== b || (!one.masked && !other.masked && one.text !== other.text)) return null
  return one.masked ? other : one
}

/**
 * A mobile number from two columns: from the one that has it, or from both when they say the same. A landline beside a
 * mobile number does no harm.
 * @returns `cell` where what is wrong stands in both
 * @example readPhones('13900000001', '0731-2222222').value // { text: '13900000001', masked: false }
 */
export function readPhones(
  first: Cell | undefined,
  second: Cell | undefined,
): Read<SheetPhone | null> & { cell?: string } {
  const [one, other] = [readPhone(first), readPhone(second)]
  if (one.value && other.value) {
    const value = agreed(one.value, other.value)
    if (value) return read(value)
    const [a, b] = [one.value, other.value].map(({ text, masked }) => (masked ? text : maskPhone(text)))
    return { ...unread('phoneOdd'), cell: `${a} / ${b}` }
  }
  if (one.value || other.value) return one.value ? one : other
  return one.problem === null && other.problem !== null ? { ...other, cell: clean(second) } : one
}
