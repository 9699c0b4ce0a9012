import type { OnArrival } from './types'

/** The address of a page stands in the hash. */
const query = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? ''))

export const onArrival: OnArrival = (told) => {
  told(query())
  addEventListener('hashchange', () => told(query()))
}
