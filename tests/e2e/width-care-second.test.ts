import { eachFits } from './fits'
import { appShots } from './shots'

// In two files, so that two workers share the longest of the tests.
describe('in 关怀 type, the other half', () =>
  eachFits(
    appShots.filter((_, i) => i >= appShots.length / 2),
    '1.4',
  ))
