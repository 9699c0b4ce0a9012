import type { RowProblem } from '@contract/roster'
import { type Cell, clean, isError, isFormula } from './cell'

export type Read<T> = { value: T; problem: null } | { value: null; problem: RowProblem }
export const read = <T>(value: T): Read<T> => ({ value, problem: null })
export const unread = (problem: RowProblem): { value: null; problem: RowProblem } => ({
  value: null,
  problem,
})

const LONGEST = 40
const DOTS = /\s*[·•・.‧∙⋅●・﹒۰]+\s*/g
const BESIDE_HAN = /(?<=[\p{Script=Han}〇])\s+|\s+(?=[\p{Script=Han}〇])/gu
const LETTERS = /^[\p{L}〇](?:[\p{L}〇· '-]*[\p{L}〇])?$/u

/**
 * A name as the roster keeps it: no blanks between its characters, one kind of dot.
 * @example nameOf('张　三') // '张三'
 * @example nameOf('古丽娜孜•艾山江') // '古丽娜孜·艾山江'
 */
export const nameOf = (cell: Cell | undefined): string =>
  clean(cell).replace(DOTS, '·').replace(BESIDE_HAN, '')

const isOdd = (name: string): boolean =>
  !LETTERS.test(name) ||
  [...name].length < 2 ||
  name.includes('某') ||
  /^(?:true|false)$/i.test(name) ||
  (/\p{Script=Han}/u.test(name) && /[A-Za-z]/.test(name))

/**
 * A name from a cell, or what is wrong with it. What begins like a formula is never a name.
 * @example readName('谭**').problem // 'nameOdd': a masked name names nobody
 */
export function readName(cell: Cell | undefined): Read<string> {
  const text = clean(cell)
  const name = nameOf(cell)
  if (text === '') return unread('nameMissing')
  if (isError(text)) return unread('cellError')
  if (isFormula(text)) return unread('formula')
  if (name.length > LONGEST) return unread('nameTooLong')
  return isOdd(name) ? unread('nameOdd') : read(name)
}
