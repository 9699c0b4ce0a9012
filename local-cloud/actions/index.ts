import type { RuntimeAction } from '../cloud'
import { databaseActions } from './database/index'
import { invokeFunction } from './functions/invokeFunction'
import { openApi } from './openapi/wx.openApi'
import { batchDeleteFile } from './storage/batchDeleteFile'
import { batchGetDownloadUrl } from './storage/batchGetDownloadUrl'
import { getFileAuthority } from './storage/getFileAuthority'
import { getUploadMetadata } from './storage/getUploadMetadata'

/** Every wire action that is emulated; anything else answers `Unsupported`. */
export const actions: Record<string, RuntimeAction> = {
  ...databaseActions,
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.getFileAuthority': getFileAuthority,
  'wx.openApi': openApi,
}
