import type { RosterColumn, RowNote, RowProblem, RowVerdict, SheetProblem } from '@contract/roster'

export const columnWords: Record<RosterColumn, string> = {
  name: '姓名',
  branch: '支部',
  cohort: '类别',
  mobile: '是否流动',
  province: '省',
  city: '市',
  district: '区县',
  phone: '手机号',
  number: '系统编号',
}

/** Most of a number comes with its middle starred, and its digits can't be counted then. */
const isMasked = (cell: string): boolean => cell.includes('*')
const digitsOf = (cell: string): number => cell.replace(/\D/g, '').length

/** The row that a cell names, with its worksheet where there are several. */
const rowIn = (cell: string): string => {
  if (/\S 第 \d+ 行$/.test(cell)) return cell
  const row = cell.replace(/\D/g, '')
  return row === '' ? '前面一行' : `第 ${row} 行`
}

/** What to do about it, after the place it stands in. */
const problemWords: Record<RowProblem, (cell: string) => string> = {
  nameMissing: () => '空着，填上再导',
  nameTooLong: () => '太长了，最多 40 个字',
  nameOdd: () => '不像名字，再看一眼',
  branchMissing: () => '空着，写上在哪个支部',
  branchUnknown: () => '镇里还没有这个支部，先建起来或改对',
  branchAmbiguous: () => '对得上不止一个支部，写全称',
  cohortUnknown: () => '看不懂，写机关、村里或青年',
  mobileUnknown: () => '看不懂，写是或否',
  regionUnknown: () => '找不到这个地方，照地图上的名字写',
  regionContradicts: () => '和上一级对不上，再看一眼',
  regionTooCoarse: () => '还不够细，写到区县',
  regionWithoutMobile: () => '写了住处，却没写在外；在外的把“是否流动”填是',
  phoneShort: (cell) =>
    isMasked(cell) ? '位数不够，再看一眼' : `少了 ${Math.max(1, 11 - digitsOf(cell))} 位，再看一眼`,
  phoneLong: (cell) =>
    isMasked(cell) ? '位数多了，再看一眼' : `多了 ${Math.max(1, digitsOf(cell) - 11)} 位，再看一眼`,
  phoneOdd: () => '不是手机号，再看一眼',
  phoneMaskedElse: () => '带星号，和登记的对不上；不改就空着',
  phoneTaken: () => '已经是别人的号了，再看一眼',
  numberUnknown: () => '名册里没有这个编号，新加的人空着就行',
  numberOther: () => '这个编号是另一个人的，名字对不上',
  twiceInSheet: (cell) => `和${rowIn(cell)}是同一个人，留一行`,
  sameNameTwice: () => '这个支部有两位同名的，填上手机号或系统编号',
  erased: () => '按本人要求删除过；确是另一个人，请在姓名后注明（如“小”）或找镇里',
  deceased: () => '系统里登记已去世，要改找支书',
  cellError: () => '是表格算错留下的，改成文字',
  formula: () => '是公式，改成文字',
}

/** Problems whose cell is told in the sentence itself, or is of another row. */
const saysItself: readonly RowProblem[] = [
  'twiceInSheet',
  'sameNameTwice',
  'erased',
  'deceased',
  'nameMissing',
  'branchMissing',
]

/**
 * One problem as one sentence, with the place in the sheet.
 * @example problemText({ problem: 'phoneShort', field: 'phone', column: 'D', cell: '1380000' }) // 'D 列手机号“1380000”少了 4 位，再看一眼'
 */
export const problemText = ({ problem, field, column, cell }: RowVerdict['problems'][number]): string => {
  const says = problemWords[problem](cell)
  const place = `${column ? `${column} 列` : ''}${field ? columnWords[field] : ''}`
  const quoted = cell !== '' && !saysItself.includes(problem) ? `“${cell}”` : ''
  return place || quoted ? `${place}${quoted}${says}` : says
}

export const noteWords: Record<RowNote, string> = {
  keepsOwnResidence: '住处是本人自己登记的，不照表改',
  noConsentForResidence: '本人还没同意登记住处，住处先不存',
  comesBack: '以前离开过名册，这回算回来',
  transfers: '换了支部，原来的小组跟着退出',
  phoneKept: '表里没写手机号，留着原来登记的',
  homeResidence: '在家的不登记住处，表里的住处不存',
  phoneMoves: '这个号原来登记在已不在册的人名下，改到这位名下',
}

/** What is wrong with the whole sheet, and what to do; `detail` names columns. */
export const sheetWords: Record<SheetProblem, (detail: string) => string> = {
  unreadable: () => '这份文件打不开。用 WPS 或 Excel 另存成 xlsx，再传一次。',
  encrypted: () => '这份文件有密码。去掉密码，再传一次。',
  oldXls: () => '这是老的 xls。用 WPS 或 Excel 另存成 xlsx，再传一次。',
  empty: () => '表里一行人也没有。看看是不是选错了文件。',
  noHeader: () => '前 10 行里没找到“姓名”和“支部”这样的表头。加上一行表头，再传一次。',
  columnMissing: (detail) => `少了${named(detail) || '一列'}。加上这一列，再传一次。`,
  columnTwice: (detail) => `${named(detail) || '有一列'}有两列。删掉一列，再传一次。`,
  tooLarge: () => '文件太大，最多 10 MB。删掉图片和用不着的表，再传一次。',
}

const named = (detail: string): string => (detail === '' ? '' : `“${detail}”`)
