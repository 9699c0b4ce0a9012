import type { ChosenFile } from '../file/types'

/** How the name of a file begins that lies on this phone and nowhere else. */
export const ON_PHONE = 'phone:'

/** Puts a file where a killed app leaves it; gives the name under which it is found, which begins with `ON_PHONE`. */
export type KeepFile = (file: ChosenFile) => Promise<string>
/** Null for a name that stands for no file, or for one that is gone. */
export type KeptFile = (name: string) => Promise<ChosenFile | null>
/** From where it can be shown or played as long as the page stands. */
export type KeptUrl = (name: string) => Promise<string | null>
export type DropFile = (name: string) => Promise<void>
