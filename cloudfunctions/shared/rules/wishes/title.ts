import type { WishRecord } from '@records/index'

const TITLE_LETTERS = 20

/**
 * The first words of a wish, or what stands for them.
 * @example titleOf({ title: null, text: null, … }) // '一段语音'
 */
export function titleOf({ title, text }: Pick<WishRecord, 'title' | 'text'>): string {
  if (title !== null) return title
  if (text === null) return '一段语音'
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length > TITLE_LETTERS ? `${letters.slice(0, TITLE_LETTERS).join('')}…` : letters.join('')
}
