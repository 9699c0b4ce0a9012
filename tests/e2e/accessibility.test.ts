import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { complaintsOf } from './complaints'
import { openShot, shots } from './shots'
import { openWorld, type World } from './world'

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A request that got no answer stands on the console, whoever handles it. */
const silent = (name: string): boolean => !name.includes('offline')

test.each(shots)('axe-core finds nothing wrong with $name, nor has the console a complaint', async (shot) => {
  const page = await openShot(world, shot)
  await page.evaluate(axe)
  // The phone in the shell's frame is looked at in its own states.
  const { violations }: AxeResults = await page.evaluate('axe.run(document, { iframes: false })')
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${target} ${html}`),
  )
  const complaints = silent(shot.name) ? complaintsOf(page) : []
  await page.context().close()
  expect([...found, ...complaints]).toEqual([])
})
