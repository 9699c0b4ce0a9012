/** Tells when the app comes to the front; the function it gives back stops that. */
export type OnApp = (told: () => void) => () => void
