import type { Page } from 'playwright-core'
import { faultsOf } from './axe'
import { openShot, type Shot } from './shots'
import { openWorld, type World } from './world'

const widths = [375, 360, 320]
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

const pageOf = (shot: Shot): string => shot.path('1.4').replace(/^.*#/, '').replace(/\?.*$/, '')

/**
 * Two states of each page, the plain one and one more; `npm run soak` looks at all of them.
 * @example of today, today-care, today-offline and courses: today, today-care and courses
 */
export function statesOfPages(shots: readonly Shot[]): readonly Shot[] {
  if (process.env.SOAK) return shots
  const seen = new Map<string, number>()
  return shots.filter((shot) => {
    const times = (seen.get(pageOf(shot)) ?? 0) + 1
    seen.set(pageOf(shot), times)
    return times <= 2
  })
}

/** A test for each state: in this size of type it fits every width, and axe-core finds nothing wrong. */
export function eachFits(shots: readonly Shot[], scale: '1.0' | '1.4'): void {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  test.each(shots)('$name fits 375, 360 and 320 px, and axe-core finds nothing wrong', async (shot) => {
    const page = await openShot(world, shot, scale)
    const faults = await faultsOf(page, shot)
    const found: Record<number, string[]> = {}
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 })
      found[width] = [...(await outside(page)), ...(await small(page, smallestTarget))]
    }
    await page.context().close()
    expect({ ...found, faults }).toEqual({ 375: [], 360: [], 320: [], faults: [] })
  })
}
