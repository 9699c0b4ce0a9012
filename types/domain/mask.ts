/**
 * A phone number as screens show it.
 * @example maskPhone('13800000417') // '138****0417'
 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/**
 * A name of which only the first character shows.
 * @example maskName('谭秀英') // '谭**'
 */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.min(rest.length, 2))
}

/** 北京 天津 上海 重庆: their districts stand directly under the province. */
export const MUNICIPALITIES = ['11', '12', '31', '50']

/**
 * A residence without its district: province and city alone.
 * @param residence names from the province down, with spaces between
 * @example maskResidence({ code: '440305', name: '广东省 深圳市 南山区' }) // { code: '440300', name: '广东省 深圳市' }
 */
export const maskResidence = ({ code, name }: { code: string; name: string }) => {
  const [province = '', city] = name.split(' ')
  return city === undefined || MUNICIPALITIES.includes(code.slice(0, 2))
    ? { code: `${code.slice(0, 2)}0000`, name: province }
    : { code: `${code.slice(0, 4)}00`, name: `${province} ${city}` }
}
