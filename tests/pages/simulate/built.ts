import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..', '..', '..', 'dist', 'weapp')

/** Where the built mini program lies. */
export const built = (): string => {
  if (existsSync(join(root, 'app.json'))) return root
  throw new Error('dist/weapp is missing: run `npm run build -- weapp` first')
}
