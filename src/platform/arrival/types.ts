/** What stands behind the `?` of the address by which the app was opened. */
export type Query = Readonly<Record<string, string | undefined>>

/** Tells by which address the app was opened, at its start and each time it comes to the front. */
export type OnArrival = (told: (query: Query) => void) => void
