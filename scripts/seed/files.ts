import { join } from 'node:path'

/** Cloud paths of the seeded course media begin so. */
const UNDER = 'lessons/'

/** The local cloud's storage, as its file ids name it. */
const STORAGE = 'cloud://wuchang-local.7775-wuchang-local-1300000000/'

/** The cloud file id of a file in scripts/seed/media. */
export const mediaFileId = (file: string): string => `${STORAGE}${UNDER}${file}`

/** Where the local cloud finds those files. */
export const seededFiles = (root: string) => ({
  under: UNDER,
  folder: join(root, 'scripts', 'seed', 'media'),
})
