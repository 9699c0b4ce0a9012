import type { SeedPerson } from '../scripts/seed/seed'

/** Columns a terminal shows: Chinese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, each) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        each,
      )
        ? 2
        : 1),
    0,
  )

const pad = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text))

/** The seeded people, for whoever starts the cloud by hand. */
export function peopleTable(people: SeedPerson[]): string {
  const rows = [
    ['姓名', '身份', 'openid', '看什么'],
    ...people.map(({ name, who, openid, note = '' }) => [name, who, openid, note]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n')
}
