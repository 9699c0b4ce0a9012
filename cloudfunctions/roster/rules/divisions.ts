import { type Division, divisionOf, divisionsUnder } from '../../shared/regions'

const PEOPLES =
  '(?:土家族|苗族|侗族|布依族|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|壮族|回族|蒙古族|蒙古|朝鲜族|哈萨克族|哈萨克|柯尔克孜|满族|瑶族|仡佬族|水族|黎族|畲族|各族|毛南族|仫佬族|土族|撒拉族|东乡族|保安族|裕固族|锡伯族|达斡尔族|鄂温克族|鄂伦春族|拉祜族|佤族|布朗族|独龙族|怒族|纳西族|普米族|塔吉克)'
const ENDING = new RegExp(
  `(?:${PEOPLES}*自治[州县旗]|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|地区|[省市盟区县旗])$`,
)

/** 广东省 → 广东, 恩施土家族苗族自治州 → 恩施, 长沙县 → 长沙; what would be one character stays whole. */
const shortOf = (name: string): string => {
  const short = name.replace(ENDING, '')
  return short.length >= 2 ? short : name
}

export type Level = 'province' | 'city' | 'district'

export interface Named extends Division {
  /** All that people write for it. */
  names: string[]
  short: string
  level: Level
}

const isBucket = ({ name }: Division): boolean => name === '省直辖'

const all = new Map<string, Named>()
const byName = new Map<string, Named[]>()

function index(division: Division, level: Level): void {
  const short = shortOf(division.name)
  const names = [
    ...new Set([division.name, short, ...(division.name.endsWith('自治州') ? [`${short}州`] : [])]),
  ]
  const named = { ...division, names, short, level }
  all.set(division.code, named)
  if (!isBucket(division)) for (const name of names) byName.set(name, [...(byName.get(name) ?? []), named])
  // The districts of 北京 and its like stand directly under the province.
  const municipal = level === 'province' && division.name.endsWith('市')
  for (const code of division.children)
    index(divisionOf(code)!, level === 'province' && !municipal ? 'city' : 'district')
}
for (const province of divisionsUnder(null)!) index(province, 'province')

export const provinces: Named[] = [...all.values()].filter(({ level }) => level === 'province')

export const named = (code: string): Named | null => all.get(code) ?? null

/**
 * Of several one, if all are the same place: the package lists 三元区 of 三明市 under its old code and its new one.
 * @example theOne([old 三元区, new 三元区])?.code // '350404'
 */
export const theOne = (among: readonly Named[]): Named | null => {
  const [first] = among
  const same = among.every(({ name, path }) => name === first?.name && path.at(-2) === first.path.at(-2))
  return same ? (among.at(-1) ?? null) : null
}

/** Everything of that name in the whole country. */
export const everywhere = (name: string): Named[] => byName.get(name) ?? []

/**
 * What lies under a division: its children, and the districts of those.
 * @example under('440000').some(({ name }) => name === '南山区') // true
 */
export const under = (code: string): Named[] =>
  (all.get(code)?.children ?? [])
    .flatMap((child) => [all.get(child)!, ...under(child)])
    .filter((each) => !isBucket(each))
