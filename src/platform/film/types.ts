import type { ChosenFile } from '../file/types'

/** Lets a film be chosen from wherever this platform keeps them; null where nobody chose one. */
export type ChooseFilm = () => Promise<ChosenFile | null>
