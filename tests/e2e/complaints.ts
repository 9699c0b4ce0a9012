import type { Page } from 'playwright-core'

const collected = new WeakMap<Page, string[]>()

/** Collects from now on what a page complains of: errors on the console, exceptions, answers that failed. */
export const listenTo = (page: Page): void => {
  const complaints: string[] = []
  collected.set(page, complaints)
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
}

/** What a page has complained of since it was opened. */
export const complaintsOf = (page: Page): string[] => collected.get(page) ?? ['nobody listened']
