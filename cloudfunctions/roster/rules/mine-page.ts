/**
 * One page of the workbook of somebody's own data, its columns by title and width.
 * @example minePage('打卡', '您的学习日', { 日子: 12 }, [['2026-12-15']]).columns // [{ title: '日子', width: 12 }]
 */
export const minePage = (name: string, title: string, columns: Record<string, number>, rows: string[][]) => ({
  name,
  title,
  columns: Object.entries(columns).map(([column, width]) => ({ title: column, width })),
  rows,
})
