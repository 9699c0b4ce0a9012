import type { ExportPurpose } from '@contract/sheet'
import type { FiguresExport } from '@contract/tallies'
import type { Desk } from '../../first-paint/desks'

export const purposes: readonly { id: ExportPurpose; name: string; note: string }[] = [
  { id: 'report', name: '给上级报数', note: '表头写明是哪天的数、谁做的表' },
  { id: 'check', name: '核对', note: '拿纸笔一个一个对' },
  { id: 'contact', name: '联系党员', note: '看看先问谁一声' },
]

const FIGURES = '合计、每一类每个渠道的学时、一周一周的学时；每个占比都带着两个数。'

/**
 * What will be in the file: people by name only for who answers for them.
 * @example contentWords([secretary of n-b01], 'n-b01')
 */
export const contentWords = (desks: readonly Pick<Desk, 'role' | 'nodeId'>[], placeId: string): string => {
  const near = desks.some(({ role }) => role === 'instructor' || role === 'secretary')
  const own = desks.some(({ nodeId }) => nodeId === placeId)
  const wide = desks.some(({ role }) => role === 'organiser')
  return near && (own || !wide)
    ? `${FIGURES}您管的党员每人一行：学了多少、还差多少、最后一次哪天学的。`
    : `${FIGURES}下面的村、支部、小组每处一行，没有人名。`
}

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
