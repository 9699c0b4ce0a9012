import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run seed`: forgets the town kept in .local/town, so that the next start fills it anew. */
const kept = join('.local', 'town')
rmSync(kept, { recursive: true, force: true })
console.log(`${kept} is gone; npm start fills it anew (--seed town, or --seed empty).`)
