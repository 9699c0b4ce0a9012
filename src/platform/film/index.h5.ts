import { chooseFile } from '../file'
import type { ChooseFilm } from './types'

export const whereMediaAre = '视频和录音从电脑里选。'

export const chooseFilm: ChooseFilm = () => chooseFile(['mp4'])
