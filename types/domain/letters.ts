/**
 * Characters as people count them: a rare surname is one, a space none.
 * @example lettersIn('李 𬱖') // 2
 */
export const lettersIn = (text: string): number => [...text.replace(/\s/g, '')].length
