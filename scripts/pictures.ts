import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appShots, openStudio, shots } from '../tests/e2e/shots'

/** `npm run pictures [-- name …]`: every state at standard size, and the app's at 关怀 size, into docs/pictures. */
const TO = join('docs', 'pictures')
const sizes = [
  { folder: 'standard', scale: '1.0', of: shots },
  { folder: 'care', scale: '1.4', of: appShots },
]

async function draw(): Promise<void> {
  const asked = process.argv.slice(2)
  if (asked.length === 0) rmSync(TO, { recursive: true, force: true })
  const { take, close } = await openStudio()
  try {
    for (const { folder, scale, of } of sizes) {
      mkdirSync(join(TO, folder), { recursive: true })
      for (const { name } of of.filter((shot) => asked.length === 0 || asked.includes(shot.name))) {
        writeFileSync(join(TO, folder, `${name}.png`), await take(name, scale))
        console.error(`  ✓ ${folder}/${name}`)
      }
    }
  } finally {
    await close()
  }
}

draw().catch((error) => {
  console.error(error)
  process.exit(1)
})
