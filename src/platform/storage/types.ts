/** Small values, kept on the phone and apart for each person who uses it. */
export type Stored = (name: string) => string | null
/** A full or locked storage keeps nothing and breaks nothing. */
export type Store = (name: string, value: string) => void
export type Forget = (name: string) => void
/** All that this person's use has left on the phone. */
export type ForgetAll = () => void
