import { onShell } from '../shell'
import type { Network, NetworkNow, OnNetwork } from './types'

const browser = (): Network => (navigator.onLine ? 'fine' : 'offline')

/** The laptop's switch as its shell last told it; asked for once, because a reload forgets it. */
let switched: Promise<Network> | null = null
const asked = async (): Promise<Network> => {
  const answer = await fetch('/_local/network')
  const { mode } = (await answer.json()) as { mode: Network }
  return mode
}

onShell('network', ({ mode }) => {
  switched = Promise.resolve(mode as Network)
})

export const networkNow: NetworkNow = async () => {
  switched ??= asked().catch(browser)
  return browser() === 'offline' ? 'offline' : await switched
}

export const onNetwork: OnNetwork = (told) => {
  const changed = () => void networkNow().then(told)
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  const stop = onShell('network', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
    stop()
  }
}
