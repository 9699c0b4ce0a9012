/** The only place where a function reads the clock; everything else is given `now`. */
export const now = (): Date => new Date()
