/** What a city is called in talk. */
const shortCity = (name: string): string => name.replace(/市$/, '')

/**
 * A residence as one names it among neighbours: the city alone, be it a province of its own.
 * @example cityText('广东省 东莞市') // '东莞'
 * @example cityText('上海市 浦东新区') // '上海'
 */
export const cityText = (name: string): string => {
  const [province = '', ...below] = name.split(' ')
  const city = below.find((each) => each !== '省直辖')
  return shortCity(province.endsWith('市') || city === undefined ? province : city)
}
