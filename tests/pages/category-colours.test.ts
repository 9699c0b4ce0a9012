import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Category } from '@contract/categories'
import { seenWith, sights } from './colour/colour-blindness'
import { deltaE } from './colour/lab'
import { contrast, rgbOf } from './colour/srgb'

const tokens = readFileSync(join(__dirname, '../../src/look/tokens.scss'), 'utf8')
const token = (name: string): string => {
  const hex = tokens.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1]
  if (!hex) throw new Error(`no token ${name}`)
  return hex
}
const categories = Category.options
const colourOf = (category: string) => token(`cat-${category}`)
const pairs = categories.flatMap((one, i) => categories.slice(i + 1).map((other) => [one, other] as const))

test.each(categories)('%s reads on the wall and on white', (category) => {
  expect(contrast(colourOf(category), token('bg'))).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colourOf(category), '#ffffff')).toBeGreaterThanOrEqual(4.5)
})

test.each(pairs)('%s and %s stay apart for every sight', (one, other) => {
  const [a, b] = [rgbOf(colourOf(one)), rgbOf(colourOf(other))]
  expect(deltaE(a, b)).toBeGreaterThanOrEqual(14)
  for (const sight of sights) {
    expect(deltaE(seenWith(sight, a), seenWith(sight, b))).toBeGreaterThanOrEqual(14)
  }
})
