import type { RowProblem } from '@contract/roster'
import { type Cell, clean, isError, isNothing } from './cell'
import { everywhere, type Level, type Named, named, provinces, theOne, under } from './divisions'

export type RegionRead =
  | { code: string | null; problem: null }
  | { code: null; problem: RowProblem; at: Level }

const found = (division: Named | null): RegionRead => ({ code: division?.code ?? null, problem: null })
const lost = (at: Level, problem: RowProblem = 'regionUnknown'): RegionRead => ({ code: null, problem, at })

const BETWEEN = /[\s\-—/\\>→、,，;；|·.]+/g
const CODE = /^\d{6}$/
/** What a city or district cell says when it says nothing. */
const EMPTY = ['市辖区', '县', '省直辖', '省直辖县级行政区划', '自治区直辖县级行政区划', '直辖']

const textOf = (cell: Cell | undefined): string => clean(cell).replace(BETWEEN, '')

const only = (among: Named[], name: string): Named | null => {
  const exact = among.filter((each) => each.name === name)
  const close = exact.length > 0 ? exact : among.filter((each) => each.names.includes(name))
  return theOne(close)
}

/** A cell often repeats what stands to its left: 广东省深圳市 beside 广东省. */
const without = (text: string, above: Named | null): string => {
  const name = above?.names.find((each) => text.startsWith(each) && text.length > each.length + 1)
  return name === undefined || above?.names.includes(text) ? text : text.slice(name.length)
}

interface Cells {
  province: Cell | undefined
  city: Cell | undefined
  district: Cell | undefined
}

/** One step down: what a cell names under what is known so far. */
function stepDown(above: Named | null, text: string, level: Level): Named | RegionRead {
  if (above === null) {
    const anywhere = everywhere(text).filter((each) => each.level !== 'province')
    const same = anywhere.filter((each) => each.level === level)
    return only(same, text) ?? only(anywhere, text) ?? lost(level)
  }
  const children = above.children.flatMap((code) => named(code) ?? [])
  const here = only(children, text) ?? only(under(above.code), text)
  if (here) return here
  return lost(level, everywhere(text).length > 0 ? 'regionContradicts' : 'regionUnknown')
}

/**
 * Where somebody lives, from up to three cells: as finely as they say it.
 * @example readRegion({ province: '广东', city: '深圳市', district: '南山' }) // { code: '440305', problem: null }
 */
export function readRegion(cells: Cells): RegionRead {
  const levels = ['province', 'city', 'district'] as const
  const broken = levels.find((level) => isError(clean(cells[level])))
  if (broken) return lost(broken, 'cellError')
  const given = levels.filter((level) => !isNothing(clean(cells[level])))
  let at: Named | null = null
  for (const level of given) {
    const text = textOf(cells[level])
    if (CODE.test(text)) {
      const coded = named(text)
      if (!coded) return lost(level)
      if (at && !coded.path.includes(at.code)) return lost(level, 'regionContradicts')
      at = coded
      continue
    }
    if (EMPTY.includes(text) || EMPTY.includes(without(text, at)) || at?.names.includes(text)) continue
    if (level === 'province') {
      const province = only(provinces, text)
      const place = province ? null : readPlace(text)
      if (!province && (place?.problem !== null || place.code === null)) return lost(level)
      at = province ?? named(place!.code!)
      continue
    }
    const whole: Named | RegionRead = stepDown(at, text, level)
    const next = 'problem' in whole ? stepDown(at, without(text, at), level) : whole
    if ('problem' in next) return next
    at = next
  }
  return found(at)
}

const startOf = (among: Named[], text: string, whole: boolean): { division: Named; rest: string } | null => {
  const fits = among.flatMap((division) =>
    (whole ? [division.name] : division.names)
      .filter((name) => text.startsWith(name))
      .map((name) => ({ division, rest: text.slice(name.length) })),
  )
  const longest = fits.sort((a, b) => a.rest.length - b.rest.length)
  const [first] = longest
  const division = theOne(longest.filter(({ rest }) => rest === first?.rest).map((fit) => fit.division))
  return first && division ? { division, rest: first.rest } : null
}

const everything = provinces.flatMap((province) => under(province.code))
const cities = everything.filter(({ level }) => level === 'city')
const districts = everything.filter(({ level }) => level === 'district')

const beginning = (text: string): { division: Named; rest: string } | null =>
  startOf(provinces, text, true) ??
  startOf(cities, text, true) ??
  startOf(provinces, text, false) ??
  startOf(cities, text, false) ??
  startOf(districts, text, true)

/**
 * Where somebody lives, from one text; a street after it is left alone.
 * @example readPlace('广东 深圳 南山区') // { code: '440305', problem: null }
 * @example readPlace('广东省东莞市') // { code: '441900', problem: null }
 */
export function readPlace(cell: Cell | undefined): RegionRead {
  if (isError(clean(cell))) return lost('province', 'cellError')
  if (isNothing(clean(cell))) return found(null)
  const text = textOf(cell).replace(/^中国/, '')
  if (CODE.test(text)) return named(text) ? found(named(text)) : lost('province')
  const first = beginning(text)
  if (!first) return lost('province')
  let { division: at, rest } = first
  while (rest !== '' && at.children.length > 0) {
    const children = at.children.flatMap((code) => named(code) ?? [])
    const next: { division: Named; rest: string } | null =
      startOf(children, rest, true) ?? startOf(children, rest, false) ?? startOf(under(at.code), rest, false)
    if (next) {
      at = next.division
      rest = next.rest
    } else if (
      EMPTY.some((word) => rest.startsWith(word)) ||
      at.names.some((name) => rest.startsWith(name))
    ) {
      const word = [...EMPTY, ...at.names].find((each) => rest.startsWith(each))!
      rest = rest.slice(word.length)
    } else if (at.level === 'province') {
      const elsewhere = startOf(cities, rest, true) ?? startOf(districts, rest, true)
      return lost('province', elsewhere ? 'regionContradicts' : 'regionUnknown')
    } else {
      const elsewhere = startOf(districts, rest, true)
      return elsewhere ? lost('province', 'regionContradicts') : found(at)
    }
  }
  return found(at)
}
