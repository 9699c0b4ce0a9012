import type { RuntimeAction } from '../../cloud'
import { limits } from '../../limits'
import { fileIdOf, pathProblem } from '../../storage/file-id'
import { WireError } from '../../wire'

/** Where to PUT a file, and the authority to do so. */
export const getUploadMetadata: RuntimeAction = async ({ body }, { links }) => {
  const path = body.path
  const problem = pathProblem(path)
  if (problem) throw new WireError('INVALID_PARAM', `path ${problem}`)
  const { url, authorization } = links.upload(String(path), limits.tempUrlSec)
  const fileId = fileIdOf(String(path))
  return {
    data: { url, token: 'local', authorization, fileId, cosFileId: Buffer.from(fileId).toString('base64') },
  }
}
