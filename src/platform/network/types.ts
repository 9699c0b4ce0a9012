export type Network = 'fine' | 'weak' | 'offline'

export type NetworkNow = () => Promise<Network>
/** Tells of every change; the function it gives back stops that. */
export type OnNetwork = (told: (network: Network) => void) => () => void
