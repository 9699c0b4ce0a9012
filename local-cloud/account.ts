/** The invented account that this cloud plays. */
export const account = {
  env: 'wuchang-local',
  bucket: '7775-wuchang-local-1300000000',
  appid: 'wx00000000wuchang0',
  /** The mini program's own id in pushes (`ToUserName`). */
  original: 'gh_wuchanglocal',
} as const
