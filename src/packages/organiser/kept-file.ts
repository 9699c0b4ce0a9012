import { store, stored } from '../../platform/storage'

export interface UploadedFile {
  file: string
  fileName: string
}

/** Where the sheet of an import lies, kept on the phone so that it can be checked again without choosing it again. */
export const keepFile = (importId: string, { file, fileName }: UploadedFile): void =>
  store('import-file', JSON.stringify({ importId, file, fileName }))

/** Null on another phone, or when another sheet has come since. */
export const keptFile = (importId: string): UploadedFile | null => {
  const text = stored('import-file')
  if (text === null) return null
  const said = JSON.parse(text) as UploadedFile & { importId: string }
  return said.importId === importId ? said : null
}
