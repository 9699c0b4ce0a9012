import { eachFits } from './fits'
import { appShots } from './shots'

/** What fits in 关怀 type fits in standard type but for what only that shows: there each page's first state stands for it. */
const isFirstState = (name: string): boolean => !name.includes('-')

describe('in standard type', () =>
  eachFits(
    appShots.filter(({ name }) => isFirstState(name)),
    '1.0',
  ))
