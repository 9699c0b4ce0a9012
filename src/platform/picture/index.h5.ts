import { chooseFile } from '../file'
import type { ChoosePicture } from './types'

export const choosePicture: ChoosePicture = () => chooseFile(['jpg', 'jpeg', 'png'])
