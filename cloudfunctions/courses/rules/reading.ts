/**
 * Letters that an unhurried reader of Chinese takes in a second: 270 a minute, under the 300 to 500 that adults are
 * usually measured at when reading silently. As the seed's articles are timed (scripts/media/make-article.ts).
 */
const LETTERS_A_SEC = 4.5
/** Longer than that nobody looks at a picture beside a text. */
const LOOKING_SEC = 8
/** A section is never shorter, or a few words would be gone by before they are on the screen. */
const LEAST_SEC = 10

interface Section {
  title: string
  text: string
  image: string | null
}

/**
 * How long a section of an article takes to read.
 * @example readingSec({ title: '防冻', text: '九十个字…', image: null }) // 20
 */
export function readingSec({ title, text, image }: Section): number {
  const letters = [...`${title}${text}`].filter((letter) => letter.trim() !== '').length
  return Math.max(LEAST_SEC, Math.round(letters / LETTERS_A_SEC) + (image === null ? 0 : LOOKING_SEC))
}
