import { environmentKeys, keyedHashes } from '../phone'

/** Nobody can guess it, and the same write asked again puts its file over the one it left. */
export const exportPath = (openid: string, key: string): string =>
  `exports/${keyedHashes('export', `${openid}:${key}`, environmentKeys())[0]}.xlsx`
