/** Opens the phone's own dialler with a number in it; whoever calls decides there. */
export type CallPhone = (number: string) => Promise<void>
