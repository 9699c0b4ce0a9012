import type { Cohort } from '@contract/personal'
import { type Cell, clean, isError, isNothing } from './cell'
import { type Read, read, unread } from './name'

/** As an export writes them and a screen shows them. */
export { cohortNames as cohortWords } from '@domain/record-words'
export const yesNo = (yes: boolean): string => (yes ? '是' : '否')

const COHORTS: Record<Cohort, string[]> = {
  office: [
    '两委和机关',
    '机关',
    '两委',
    '村两委',
    '机关干部',
    '村干部',
    '干部',
    '两委成员',
    '两委干部',
    '两委机关',
    '机关和两委',
    '村社区两委',
    'office',
  ],
  village: [
    '村里',
    '村',
    '农村',
    '村社区',
    '社区',
    '村民',
    '普通',
    '在村',
    '无职',
    '农民',
    '村居',
    'village',
  ],
  young: ['青年', '年轻', '青年人', '青年群体', 'young'],
}
const cohorts = new Map(
  Object.entries(COHORTS).flatMap(([cohort, words]) =>
    words.map((word) => [word, cohort as Cohort] as const),
  ),
)

/** What they are in the Party says nothing of the training they are in. */
const MEMBERSHIP = ['正式', '预备', '中共正式', '中共预备']

const YES = [
  '是',
  '流动',
  '流动党员',
  '外出',
  '在外',
  '外出流动',
  '√',
  '✓',
  '✔',
  '☑',
  '1',
  'y',
  'yes',
  'true',
  't',
  '对',
  '有',
]
const NO = [
  '否',
  '不是',
  '在家',
  '非流动',
  '非流动党员',
  '不流动',
  '未流动',
  '常住',
  '在村',
  '0',
  'n',
  'no',
  'false',
  'f',
  '×',
  'x',
  '✗',
  '✘',
  '无',
  '没有',
  '未外出',
]

const wordOf = (cell: Cell | undefined): string =>
  clean(cell)
    .toLowerCase()
    .replace(/[\s()、,，/"“”]/g, '')
    .replace(/\.0+$/, '')

/**
 * @returns null where the cell says nothing
 * @example readCohort('村（社区）党员').value // 'village'
 */
export function readCohort(cell: Cell | undefined): Read<Cohort | null> {
  const text = clean(cell)
  if (isNothing(text)) return read(null)
  if (isError(text)) return unread('cellError')
  const word = wordOf(cell)
  const stem = word.replace(/(?:党员|类|组|班)+$/, '')
  if (MEMBERSHIP.includes(stem)) return read(null)
  const found = cohorts.get(word) ?? cohorts.get(stem)
  return found ? read(found) : unread('cohortUnknown')
}

/**
 * @returns null where the cell says nothing
 * @example readMobile('√').value // true
 */
export function readMobile(cell: Cell | undefined): Read<boolean | null> {
  const text = clean(cell)
  const word = wordOf(cell)
  if (YES.includes(word)) return read(true)
  if (NO.includes(word)) return read(false)
  if (isNothing(text)) return read(null)
  return unread(isError(text) ? 'cellError' : 'mobileUnknown')
}
