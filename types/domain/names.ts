/** The dots between the parts of a name, as phones and spreadsheets write them. */
const DOTS = /[·•‧∙⋅・。.]/gu
/** Blanks, also those that show no width. */
const BLANKS = /[\s\u200b-\u200d\u2060]+/gu

/**
 * What two spellings of one name have in common: no blanks, one kind of dot, no full-width letters.
 * @example nameKey(' 古丽娜孜 • 艾山江') // '古丽娜孜·艾山江'
 */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').replace(BLANKS, '').replace(DOTS, '·').toLowerCase()

/**
 * Whether two names are spelled the same, blanks and dots apart.
 * @example sameName('谭 秀英', '谭秀英') // true
 */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/** Letters of any script, dots and blanks between them: a name, and no place to write anything else. */
export const NAME = /^[\p{L}\p{M}][\p{L}\p{M} ·•・．.'-]*$/u
export const NAME_MOST = 40
