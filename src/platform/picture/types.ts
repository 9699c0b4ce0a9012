import type { ChosenFile } from '../file/types'

/** Takes a picture, or lets one be chosen; null where nobody did. */
export type ChoosePicture = () => Promise<ChosenFile | null>
