import type { Page } from 'playwright-core'
import { faultsOf } from './axe'
import { appShots, openShot } from './shots'
import { openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const widths = [375, 360, 320]
const modes = [
  ['standard', '1.0'],
  ['care', '1.4'],
] as const
/** The smallest button of the look, `--btn-s`. */
const smallestTarget = 44

const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && (right > innerWidth + 0.5 || left < -0.5)
      })
      .map((one) => `${one.tagName} ${one.className}`),
  )

const small = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(
    (px) =>
      [...document.querySelectorAll('[role=button], [role=switch], .field__box')]
        .filter((one) => one.getBoundingClientRect().height < px && one.getBoundingClientRect().height > 0)
        .map((one) => `${one.className} ${one.getBoundingClientRect().height}`),
    least,
  )

/** What fits in 关怀 type fits in standard type but for what only that shows: there each page's first state stands for it. */
const isFirstState = (name: string): boolean => !name.includes('-')
const cases = appShots.flatMap((shot) =>
  modes
    .filter(([mode]) => mode === 'care' || isFirstState(shot.name))
    .map(([mode, scale]) => ({ name: shot.name, mode, scale, shot })),
)

test.each(cases)(
  '$name in $mode type fits 375, 360 and 320 px, and axe-core finds nothing wrong',
  async ({ shot, scale }) => {
    const page = await openShot(world, shot, scale)
    const faults = await faultsOf(page, shot)
    const found: Record<number, string[]> = {}
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 })
      found[width] = [...(await outside(page)), ...(await small(page, smallestTarget))]
    }
    await page.context().close()
    expect({ ...found, faults }).toEqual({ 375: [], 360: [], 320: [], faults: [] })
  },
)
