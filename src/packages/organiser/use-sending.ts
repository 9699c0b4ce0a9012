import { useUpload } from '../../api/use-upload'
import { chooseFile } from '../../platform/file'
import type { UploadedFile } from './kept-file'

const EXTENSIONS = ['xlsx', 'csv', 'xls'] as const
/** As much as the function takes. */
const MOST_BYTES = 10 * 1024 * 1024

/** Chooses a sheet and brings it to the cloud's storage. */
export const useSending = (onSent: (sent: UploadedFile) => void) =>
  useUpload({
    choose: () => chooseFile(EXTENSIONS),
    folder: 'imports',
    endings: EXTENSIONS,
    mostBytes: MOST_BYTES,
    onSent: (file, fileName) => onSent({ file, fileName }),
  })
