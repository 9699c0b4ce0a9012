import type { Medium } from '@contract/lesson'
import type { IAudioMetadata } from 'music-metadata'

/** What a file says of itself, as music-metadata reads it. */
export type FileFormat = Pick<IAudioMetadata['format'], 'codec' | 'duration' | 'trackInfo'>

/** Phones of all ages play these and, without a second thought, no others. */
const FILM = /^<avc[13]>$/
const SOUND = /MPEG-4\/AAC|Layer 3$/

/** Anything else in the file that is neither of the two: a picture of the cover, a track of chapters. */
const isFilm = ({ video, codecName = '' }: FileFormat['trackInfo'][number]): boolean =>
  video !== undefined || /^<(avc|hvc|hev|vp0|av01|mp4v|s263|dvh)/.test(codecName)

/**
 * How many whole seconds a file plays for, or null when phones can't be counted on to play it: a film is H.264 with
 * sound, a sound is MP3 or AAC.
 * @example playableSec({ codec: 'MPEG 1 Layer 3', duration: 61.9, trackInfo: [] }, 'audio') // 61
 */
export function playableSec(
  { codec = '', duration = 0, trackInfo }: FileFormat,
  medium: Exclude<Medium, 'article'>,
): number | null {
  const films = trackInfo.filter(isFilm)
  const fits =
    medium === 'video'
      ? films.length > 0 && films.every(({ codecName = '' }) => FILM.test(codecName))
      : films.length === 0
  const sec = Math.floor(duration)
  return fits && SOUND.test(codec) && Number.isSafeInteger(sec) && sec > 0 ? sec : null
}
