import type { LocalCloud, RuntimeAction } from '../../cloud'
import { limits } from '../../limits'
import { pathOf } from '../../storage/file-id'
import { filesOf } from './files-of'

interface Wanted {
  fileid?: unknown
  max_age?: unknown
}

/** Temporary URLs; a missing file fails alone, not the call. */
export const batchGetDownloadUrl: RuntimeAction = async ({ body }, cloud) => {
  const wanted = filesOf<Wanted>(body, 'file_list')
  return { data: { download_list: await Promise.all(wanted.map((file) => downloadOf(file, cloud))) } }
}

async function downloadOf({ fileid, max_age }: Wanted, { files, links }: LocalCloud) {
  const path = pathOf(fileid)
  if (path === null || (await files.size(path)) === null)
    return {
      code: 'STORAGE_FILE_NONEXIST',
      fileID: fileid,
      tempFileURL: '',
      message: `no file ${String(fileid)}`,
    }
  const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : limits.tempUrlSec
  return { code: 'SUCCESS', fileID: fileid, tempFileURL: links.download(path, maxAge), maxAge }
}
