import type { Merge } from '../rules/cell'

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''

const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

/** The worksheets in the workbook's order: whether nobody sees them, and where their cells are. */
export function sheetsOf(workbook: string, relations: string): { hidden: boolean; path: string }[] {
  const targets = new Map(
    tagsOf(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  )
  return tagsOf(workbook, 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'id')) ?? ''
    return {
      hidden: /hidden/i.test(attribute(tag, 'state')),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    }
  })
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The cells of a worksheet that are merged over several rows. */
export const mergesOf = (worksheet: string): Merge[] =>
  tagsOf(worksheet.slice(worksheet.lastIndexOf('sheetData>')), 'mergeCell').flatMap((tag) => {
    const [, letters = '', first = '', last = ''] =
      /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(attribute(tag, 'ref')) ?? []
    const rows = Number(last) - Number(first) + 1
    return letters !== '' && rows > 1 ? [{ row: Number(first) - 1, column: columnOf(letters), rows }] : []
  })
