import { readClock, showClock } from './clock'
import { onChange } from './local'
import { showNetwork } from './network'
import { showNotices } from './notices'
import { showPhone } from './phone'
import { showPeople } from './who'

// The laptop's shell (DESIGN §5): the phone, and beside it what a phone can't be told otherwise.
showPhone()
showClock()
const readNetwork = showNetwork()
const readAll = (): Promise<unknown> => Promise.all([showNotices(), readClock(), readNetwork()])
showPeople(showNotices)
  .then(readAll)
  .then(() => onChange(readAll))
