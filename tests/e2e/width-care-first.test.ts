import { eachFits, statesOfPages } from './fits'
import { appShots } from './shots'

const states = statesOfPages(appShots)

// In two files, so that two workers share the longest of the tests.
describe('in 关怀 type, the first half of the states', () =>
  eachFits(
    states.filter((_, i) => i < states.length / 2),
    '1.4',
  ))
