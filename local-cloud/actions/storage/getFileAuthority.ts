import type { RuntimeAction } from '../../cloud'
import { filesOf } from './files-of'

interface Asked {
  type?: unknown
  path?: unknown
}

/** Who may reach a file: everything is private here, so only a signed URL opens it. */
export const getFileAuthority: RuntimeAction = async ({ body }) => ({
  data: filesOf<Asked>(body, 'fileList').map(({ path, type }) => ({
    cosFileId: Buffer.from(String(path)).toString('base64'),
    path,
    type,
    read: false,
  })),
})
