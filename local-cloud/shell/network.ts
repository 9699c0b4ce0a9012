import { choice } from './choice'
import { ask } from './local'
import { tell } from './phone'

const modes = [
  ['fine', '好'],
  ['weak', '弱'],
  ['offline', '没有网'],
] as const
type Mode = (typeof modes)[number][0]

/** Gives back how to read the switch again: another window may have moved it. */
export const showNetwork = (): (() => Promise<void>) => {
  /** Counted when a switch begins and when it is done: a reading from before either tells of the past. */
  let switches = 0
  const switchTo = async (mode: Mode): Promise<void> => {
    switches += 1
    await ask('/_local/network', { mode })
    switches += 1
    tell({ type: 'network', mode })
    await read()
  }
  const set = choice<Mode>('network', modes, switchTo)
  const read = async (): Promise<void> => {
    const begun = switches
    const said = await ask<{ mode: Mode }>('/_local/network')
    if (said && begun === switches) set(said.mode)
  }
  set('fine')
  return read
}
