import { faultsOf } from './axe'
import { appShots, openShot, shots } from './shots'
import { openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** The app's own states are looked at where their width is, since opening one is what costs. */
const others = shots.filter((shot) => !appShots.includes(shot))

test.each(others)(
  'axe-core finds nothing wrong with $name, nor has the console a complaint',
  async (shot) => {
    const page = await openShot(world, shot)
    const found = await faultsOf(page, shot)
    await page.context().close()
    expect(found).toEqual([])
  },
)
