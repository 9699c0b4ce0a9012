import type { ExportPurpose } from '@contract/sheet'
import type { FiguresExport } from '@contract/tallies'

export const purposes: readonly { id: ExportPurpose; name: string; note: string }[] = [
  { id: 'report', name: '给上级报数', note: '表头写明是哪天的数、谁做的表' },
  { id: 'check', name: '核对', note: '拿纸笔一个一个对' },
  { id: 'contact', name: '联系党员', note: '看看先问谁一声' },
]

/** The same for everybody: who is named in the file follows from who takes it. */
export const CONTENTS: readonly string[] = [
  '学满、卡住各有多少人，每一类、每一周学了多少。',
  '下面的村、支部、小组，每处一行。',
  '您当支书、当指导员管着的党员，每人一行。',
]

export const isMaking = ({ state }: Pick<FiguresExport, 'state'>): boolean => state === 'making'

/**
 * How far a file is.
 * @example progressOf({ done: 500, rows: 1_415, … }) // { words: '写到第 500 行，共 1415 行', percent: 35 }
 */
export const progressOf = ({
  done,
  rows,
}: Pick<FiguresExport, 'done' | 'rows'>): { words: string; percent: number } => ({
  words: done >= rows ? '行都写好了，正在装成表' : `写到第 ${done} 行，共 ${rows} 行`,
  percent: rows === 0 ? 0 : Math.min(99, Math.floor((done * 100) / rows)),
})
