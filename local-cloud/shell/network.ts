import { choice } from './choice'
import { ask } from './local'
import { tell } from './phone'

const modes = [
  ['fine', '好'],
  ['weak', '弱'],
  ['offline', '没有网'],
] as const
type Mode = (typeof modes)[number][0]

const switchTo = async (mode: Mode): Promise<void> => {
  await ask('/_local/network', { mode })
  tell({ type: 'network', mode })
}

/** Gives back how to read the switch again: another window may have moved it. */
export const showNetwork = (): (() => Promise<void>) => {
  const set = choice<Mode>('network', modes, switchTo)
  set('fine')
  return async () => {
    const said = await ask<{ mode: Mode }>('/_local/network')
    if (said) set(said.mode)
  }
}
