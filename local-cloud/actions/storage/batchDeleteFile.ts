import type { RuntimeAction } from '../../cloud'
import { pathOf } from '../../storage/file-id'
import { filesOf } from './files-of'

/** Deletes files; each entry echoes its fileID. */
export const batchDeleteFile: RuntimeAction = async ({ body }, { files }) => {
  const wanted = filesOf<unknown>(body, 'fileid_list')
  const remove = async (fileID: unknown) => {
    const path = pathOf(fileID)
    const removed = path !== null && (await files.remove(path))
    return { code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
  }
  return { data: { delete_list: await Promise.all(wanted.map(remove)) } }
}
