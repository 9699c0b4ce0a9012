/** What each keyword type of a subscribe message takes (WeChat's table, PLATFORM §1). */
const types: Record<string, (value: string) => boolean> = {
  thing: (value) => characters(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => characters(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
  time: (value) =>
    value
      .split('~')
      .every((part) => /^(\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2}(:\d{2})?$/.test(part.trim())),
  date: (value) =>
    value.split('~').every((part) => /^\d{4}年\d{1,2}月\d{1,2}日( ?\d{1,2}:\d{2})?$/.test(part.trim())),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => characters(value) <= 8,
  name: (value) =>
    /^[A-Za-z .]{1,20}$/.test(value) || (/^[\p{Script=Han}·]+$/u.test(value) && characters(value) <= 10),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  enum: (value) => characters(value) <= 20,
}

const characters = (value: string): number => [...value].length

/** Whether one keyword takes this value; an empty one, a line break or a control character never fits. */
export const keywordFits = (key: string, value: unknown): boolean => {
  const fits = types[key.replace(/\d+$/, '')]
  return typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value) && (fits?.(value) ?? false)
}
