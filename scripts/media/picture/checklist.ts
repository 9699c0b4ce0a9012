import type { Checklist } from '../lesson'
import { words } from './ground'
import { wrapped } from './wrap'

const ink = '#12303C'
const foot = 816

const text = (x: number, y: number, written: string, size: number) =>
  words(x, y, written, { size, fill: ink })

type Row = { below: number; at: (y: number) => string }

const rowsOf = ({ heading, note, groups }: Checklist): Row[] => [
  { below: 72, at: (y) => text(48, y, heading, 28) },
  ...wrapped(note, 36).map((line): Row => ({ below: 24, at: (y) => text(48, y, line, 13.5) })),
  ...groups.flatMap(({ title, items }): Row[] => [
    { below: 42, at: (y) => text(48, y, title, 19) },
    { below: 9, at: (y) => `<path d="M48 ${y}H547" stroke="${ink}"/>` },
    ...items.map((item): Row => ({ below: 29, at: (y) => box(y) + text(74, y, item, 14.5) })),
  ]),
]

const box = (y: number) =>
  `<rect x="49" y="${y - 12}" width="14" height="14" fill="none" stroke="${ink}" stroke-width="1.2"/>`

/**
 * A page of A4 in points, dark on white so that any printer does. In Droid Sans Fallback: a PDF with a dozen
 * lines of it has 20 KB, where each weight of Noto Sans CJK costs 55 KB before its first character.
 */
export const checklistPage = (list: Checklist): string => {
  let y = 0
  const rows = rowsOf(list).map(({ below, at }) => {
    y += below
    return at(y)
  })
  if (y > foot - 16) throw new Error(`${list.heading} does not fit on one page`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="595pt" height="842pt" viewBox="0 0 595 842">
<style>text{font-family:'Droid Sans Fallback'}</style>${rows.join('')}${text(48, foot, '屋场云　自编学习材料，可以随意复印', 11)}</svg>`
}
