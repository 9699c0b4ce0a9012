/** What each keyword type takes, of those that our templates use (WeChat's table, PLATFORM §1). */
const THING = 20
const PHRASE = 5

const characters = (text: string): string[] => [...text]

/** Line breaks and other control characters are refused; a blank does as well. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

const shortened = (text: string, most: number): string => {
  const letters = characters(text)
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** Of each type: the value as it may stand, or null where it can't be made to fit. */
const fitted: Record<string, (value: string) => string | null> = {
  thing: (value) => (value === '' ? null : shortened(value, THING)),
  phrase: (value) =>
    /^\p{Script=Han}{1,5}$/u.test(value) && characters(value).length <= PHRASE ? value : null,
  date: (value) => (/^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/.test(value) ? value : null),
  time: (value) => (/^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{2}:\d{2}$/.test(value) ? value : null),
}

/**
 * The data of a message: every keyword of the template with a value that its type takes, too long a `thing` shortened.
 * Answers the name of the first word that fits no way.
 * @example fitKeywords({ what: 'thing1' }, { what: '冬春训' }) // { ok: true, data: { thing1: { value: '冬春训' } } }
 * @example fitKeywords({ state: 'phrase2' }, { state: '还没有开始学' }) // { ok: false, word: 'state' }
 */
export function fitKeywords(
  keywords: Record<string, string>,
  words: Record<string, string>,
): { ok: true; data: Record<string, { value: string }> } | { ok: false; word: string } {
  const data: Record<string, { value: string }> = {}
  for (const [word, keyword] of Object.entries(keywords)) {
    const made = fitted[keyword.replace(/\d+$/, '')]
    const value = made?.(inOneLine(words[word] ?? '')) ?? null
    if (value === null) return { ok: false, word }
    data[keyword] = { value }
  }
  return { ok: true, data }
}
