import type { ImportView, RowVerdict } from '@contract/roster'
import writeXlsx from 'write-excel-file/node'
import type { DrivenCloud, Json } from '../../drive/local-cloud'

export const ORGANISER = 'o-su-wanqing'
export const SECRETARY = 'o-tian-jiawang'

type Cell = string | number | boolean | Date | null

let uploads = 0
let keys = 0
export const nextKey = (): string => `roster-key-${++keys}`

/** Puts a file where the mini program would. */
export async function uploadSheet(cloud: DrivenCloud, bytes: Uint8Array, ending = 'xlsx'): Promise<string> {
  const path = `imports/sheet-${++uploads}.${ending}`
  const { body } = await cloud.request('POST', `/files?path=${path}`, bytes, { 'x-openid': ORGANISER })
  return body.fileID
}

const typed = (value: Cell) => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return value instanceof Date
    ? { value, type: Date, format: 'yyyy-mm-dd' }
    : { value: value as string, type: String }
}

export const xlsxOf = (rows: Cell[][], more: { sheet: string; rows: Cell[][] }[] = []): Promise<Buffer> =>
  writeXlsx(
    [...more, { sheet: '名册', rows }].map(({ sheet, rows: data }) => ({
      sheet,
      data: data.map((row) => row.map(typed)),
    })) as never,
  ).toBuffer()

export const csvOf = (rows: Cell[][]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => String(cell ?? ''))
        .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\r\n')

/** The data of a reply, which must be one. */
export async function done(
  cloud: DrivenCloud,
  operation: string,
  input: object,
  openid = ORGANISER,
): Promise<Json> {
  const reply = await cloud.call(openid, `roster.${operation}`, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)} ${cloud.log().slice(-2_000)}`)
  return reply.data
}

export const write = (
  cloud: DrivenCloud,
  operation: string,
  input: object,
  openid = ORGANISER,
): Promise<Json> => done(cloud, operation, { key: nextKey(), ...input }, openid)

/** Goes on until nothing moves any more. */
export async function settle(cloud: DrivenCloud, view: ImportView): Promise<ImportView> {
  let now = view
  while (now.state === 'checking' || now.state === 'applying')
    now = await write(cloud, 'stepImport', { importId: view.id })
  return now
}

export async function startImport(
  cloud: DrivenCloud,
  bytes: Uint8Array,
  ending = 'xlsx',
): Promise<ImportView> {
  const file = await uploadSheet(cloud, bytes, ending)
  return write(cloud, 'startImport', { file, fileName: `党员名册.${ending}` })
}

export const checkSheet = async (
  cloud: DrivenCloud,
  bytes: Uint8Array,
  ending = 'xlsx',
): Promise<ImportView> => settle(cloud, await startImport(cloud, bytes, ending))

export async function applyImport(cloud: DrivenCloud, importId: string): Promise<ImportView> {
  let view: ImportView = await write(cloud, 'applyImport', { importId })
  view = await settle(cloud, view)
  return view.state === 'checked' ? applyImport(cloud, importId) : view
}

export async function rowsOf(
  cloud: DrivenCloud,
  importId: string,
  only: RowVerdict['verdict'] | null = null,
): Promise<RowVerdict[]> {
  const rows: RowVerdict[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: Json = await done(cloud, 'importRows', { importId, only, after })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

/** What an exported file holds. */
export async function download(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}
