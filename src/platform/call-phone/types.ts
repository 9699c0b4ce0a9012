/** Opens the phone's own dialler with a number; whether the call is made is up to whoever holds it. */
export type CallPhone = (number: string) => Promise<void>
