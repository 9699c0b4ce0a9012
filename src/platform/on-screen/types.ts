/**
 * Tells, whenever it changes, which of the elements of a class takes most of the screen, by its id.
 * The function it gives back stops that.
 */
export type MostOnScreen = (className: string, told: (id: string) => void) => () => void
