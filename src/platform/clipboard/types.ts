/** Puts words where they can be pasted; false where the platform doesn't let it. */
export type Copy = (words: string) => Promise<boolean>
