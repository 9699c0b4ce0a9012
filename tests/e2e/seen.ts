import type { FrameLocator, Page } from 'playwright-core'

/** Waits until words stand on the page; where they never do, the error tells what stands there instead. */
export const seen = async (place: Page | FrameLocator, words: string): Promise<void> => {
  const text = place.getByText(words).first()
  try {
    await text.waitFor()
  } catch (cause) {
    const instead = await place.locator('body').first().textContent()
    throw new Error(`"${words}" never appeared; there stands: ${instead?.replace(/\s+/g, ' ')}`, { cause })
  }
}
