import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { complaintsOf } from './complaints'
import type { Shot } from './shots'

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

/** The phone in the shell's frame is looked at in its own states; what passes need not be told. */
const run = "axe.run(document, { iframes: false, resultTypes: ['violations'], preload: false })"

/** A request that got no answer stands on the console, whoever handles it. */
const silent = (name: string): boolean => !name.includes('offline')

/** What axe-core and the console hold against a state of the product. */
export async function faultsOf(page: Page, { name }: Shot): Promise<string[]> {
  await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate(run)
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${target} ${html}`),
  )
  return [...found, ...(silent(name) ? complaintsOf(page) : [])]
}
