import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run seed [-- empty]`: forgets what is kept in .local/town (.local/empty), so that the next start fills it anew. */
const kept = join('.local', process.argv[2] === 'empty' ? 'empty' : 'town')
rmSync(kept, { recursive: true, force: true })
console.log(`${kept} is gone; the next npm start fills it anew.`)
