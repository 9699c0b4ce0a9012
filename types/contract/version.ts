/** What a queued input was written by: raised when an operation's input means something else than before (DESIGN §9). */
export const contractVersion = 1
