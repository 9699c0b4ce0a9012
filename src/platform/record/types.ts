import type { ChosenFile } from '../file/types'

/** WeChat's recorder gives up after ten minutes; a wish says what it has to say in two. */
export const MOST_SEC = 120

export interface Recording {
  file: ChosenFile
  sec: number
}

interface Told {
  /** The microphone listens. */
  onBegun: () => void
  /** It was stopped, or came to its end; null where the microphone was refused or there is none. */
  onOver: (recording: Recording | null) => void
}

/** Records a voice; the function it gives back stops that. */
export type Record = (told: Told) => () => void
