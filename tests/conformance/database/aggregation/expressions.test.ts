import { openSdk, type Sdk, type Untyped } from '../sdk'

let sdk: Sdk
beforeAll(async () => {
  sdk = await openSdk()
})
afterAll(() => sdk.close())

const document = {
  _id: 1,
  n: -7,
  f: 2.5,
  s: ' 屋场hi ',
  csv: 'a,b',
  list: [3, 1, 2],
  pairs: [
    ['a', 1],
    ['b', 2],
  ],
  o: { x: 1, y: 2 },
  nothing: null,
  at: new Date('2027-01-03T16:30:15.250Z'),
}

/** What an expression makes of the document above. */
async function value(expression: unknown): Promise<unknown> {
  const docs = await sdk.fresh([document])
  const { list } = await docs.aggregate().project({ _id: 0, v: expression }).end()
  return list[0].v
}

/** Those that the SDK has no word for are written as the wire has them. */
type Case = [name: string, expression: ($: Untyped) => unknown, expected: unknown]

describe('arithmetic', () => {
  test.each<Case>([
    ['abs', ($) => $.abs('$n'), 7],
    ['add', ($) => $.add(['$n', 10]), 3],
    ['add a span to a date', ($) => $.add(['$at', 1000]), new Date('2027-01-03T16:30:16.250Z')],
    ['ceil', ($) => $.ceil('$f'), 3],
    ['divide', ($) => $.divide(['$n', 2]), -3.5],
    ['exp', ($) => $.exp(0), 1],
    ['floor', ($) => $.floor('$f'), 2],
    ['ln', ($) => $.ln(1), 0],
    ['log', ($) => $.log([8, 2]), 3],
    ['log10', ($) => $.log10(100), 2],
    ['mod', ($) => $.mod(['$n', 4]), -3],
    ['multiply', ($) => $.multiply(['$f', 2]), 5],
    ['pow', ($) => $.pow([2, 5]), 32],
    ['sqrt', ($) => $.sqrt(9), 3],
    ['subtract', ($) => $.subtract(['$f', 1]), 1.5],
    ['trunc', ($) => $.trunc('$f'), 2],
  ])('%s', async (_, expression, expected) => expect(await value(expression(sdk.$))).toEqual(expected))
})

describe('comparison and conditions', () => {
  test.each<Case>([
    ['cmp', ($) => $.cmp(['$n', '$f']), -1],
    ['eq: missing is not null', ($) => $.eq(['$missing', null]), false],
    ['eq: null is null', ($) => $.eq(['$nothing', null]), true],
    ['neq', ($) => $.neq(['$n', 1]), true],
    ['gt across types', ($) => $.gt(['$s', '$n']), true],
    ['gte', ($) => $.gte(['$f', 2.5]), true],
    ['lt: missing is below a number', ($) => $.lt(['$missing', 0]), true],
    ['lte', ($) => $.lte(['$n', -8]), false],
    ['and', ($) => $.and([true, '$n']), true],
    ['or', ($) => $.or([false, null]), false],
    ['not', ($) => $.not([false]), true],
    ['cond', ($) => $.cond({ if: $.gt(['$n', 0]), then: 'up', else: 'down' }), 'down'],
    ['ifNull', ($) => $.ifNull(['$nothing', 'x']), 'x'],
    [
      'switch',
      ($) => $.switch({ branches: [{ case: $.eq(['$n', -7]), then: 'seven' }], default: '' }),
      'seven',
    ],
    ['literal', ($) => $.literal('$n'), '$n'],
    ['let', ($) => $.let({ vars: { k: $.add(['$f', 1]) }, in: $.multiply(['$$k', 2]) }), 7],
    ['type', () => ({ $type: '$s' }), 'string'],
  ])('%s', async (_, expression, expected) => expect(await value(expression(sdk.$))).toEqual(expected))
})

describe('arrays and sets', () => {
  test.each<Case>([
    ['arrayElemAt', ($) => $.arrayElemAt(['$list', -1]), 2],
    ['arrayToObject', ($) => $.arrayToObject('$pairs'), { a: 1, b: 2 }],
    ['concatArrays', ($) => $.concatArrays(['$list', [9]]), [3, 1, 2, 9]],
    ['filter', ($) => $.filter({ input: '$list', as: 'one', cond: $.gt(['$$one', 1]) }), [3, 2]],
    ['in', ($) => $.in([1, '$list']), true],
    ['indexOfArray', ($) => $.indexOfArray(['$list', 2]), 2],
    ['isArray', ($) => $.isArray('$list'), true],
    ['map', ($) => $.map({ input: '$list', as: 'one', in: $.add(['$$one', 1]) }), [4, 2, 3]],
    [
      'objectToArray',
      ($) => $.objectToArray('$o'),
      [
        { k: 'x', v: 1 },
        { k: 'y', v: 2 },
      ],
    ],
    ['range', ($) => $.range([0, 6, 2]), [0, 2, 4]],
    ['reduce', ($) => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
    ['reverseArray', ($) => $.reverseArray('$list'), [2, 1, 3]],
    ['size', ($) => $.size('$list'), 3],
    ['slice', ($) => $.slice(['$list', 1, 2]), [1, 2]],
    [
      'zip',
      ($) => $.zip({ inputs: ['$list', [9, 8]] }),
      [
        [3, 9],
        [1, 8],
      ],
    ],
    ['sum', ($) => $.sum('$list'), 6],
    ['max', ($) => $.max('$list'), 3],
    ['avg', ($) => $.avg('$list'), 2],
    ['allElementsTrue', ($) => $.allElementsTrue(['$list']), true],
    ['anyElementTrue', ($) => $.anyElementTrue([[false, 0]]), false],
    ['setDifference', ($) => $.setDifference(['$list', [1]]), [3, 2]],
    ['setEquals', ($) => $.setEquals(['$list', [1, 2, 3, 3]]), true],
    ['setIntersection', ($) => $.setIntersection(['$list', [2, 3]]), [3, 2]],
    ['setIsSubset', ($) => $.setIsSubset([[1], '$list']), true],
    ['setUnion', ($) => $.setUnion(['$list', [2, 4]]), [3, 1, 2, 4]],
    ['mergeObjects', ($) => $.mergeObjects(['$o', { y: 9 }]), { x: 1, y: 9 }],
  ])('%s', async (_, expression, expected) => expect(await value(expression(sdk.$))).toEqual(expected))
})

describe('text', () => {
  test.each<Case>([
    ['concat', ($) => $.concat(['$csv', '!']), 'a,b!'],
    ['indexOfBytes', ($) => $.indexOfBytes(['$csv', 'b']), 2],
    ['indexOfCP counts characters', ($) => $.indexOfCP(['$s', 'hi']), 3],
    ['split', ($) => $.split(['$csv', ',']), ['a', 'b']],
    ['strLenBytes', ($) => $.strLenBytes('屋场'), 6],
    ['strLenCP', ($) => $.strLenCP('屋场𠮷'), 3],
    ['strcasecmp', ($) => $.strcasecmp(['A', 'a']), 0],
    ['substr to the end', ($) => $.substr(['$csv', 1, -1]), ',b'],
    ['substr past the end', ($) => $.substr(['$csv', 2, 99]), 'b'],
    ['substrBytes', ($) => $.substrBytes(['屋场', 3, 3]), '场'],
    ['substrCP', ($) => $.substrCP(['屋场里', 1, 1]), '场'],
    ['toLower', ($) => $.toLower('AB'), 'ab'],
    ['toUpper', ($) => $.toUpper('ab'), 'AB'],
    ['trim', () => ({ $trim: { input: '$s' } }), '屋场hi'],
    ['ltrim', () => ({ $ltrim: { input: '$s' } }), '屋场hi '],
    ['rtrim', () => ({ $rtrim: { input: '$s' } }), ' 屋场hi'],
  ])('%s', async (_, expression, expected) => expect(await value(expression(sdk.$))).toEqual(expected))
})

describe('dates', () => {
  const zone = (date: unknown) => ({ date, timezone: 'Asia/Shanghai' })
  test.each<Case>([
    ['year', ($) => $.year('$at'), 2027],
    ['month', ($) => $.month('$at'), 1],
    ['dayOfMonth', ($) => $.dayOfMonth('$at'), 3],
    ['dayOfMonth in a zone', ($) => $.dayOfMonth(zone('$at')), 4],
    ['dayOfWeek', ($) => $.dayOfWeek('$at'), 1],
    ['dayOfYear', ($) => $.dayOfYear('$at'), 3],
    ['hour', ($) => $.hour('$at'), 16],
    ['minute', ($) => $.minute('$at'), 30],
    ['second', ($) => $.second('$at'), 15],
    ['millisecond', ($) => $.millisecond('$at'), 250],
    ['week, from Sundays', ($) => $.week('$at'), 1],
    ['isoWeek', ($) => $.isoWeek('$at'), 53],
    ['isoWeekYear', ($) => $.isoWeekYear('$at'), 2026],
    ['isoDayOfWeek', ($) => $.isoDayOfWeek('$at'), 7],
    [
      'dateToString is UTC by default',
      ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d %H' }),
      '2027-01-03 16',
    ],
    [
      'dateToString in a zone',
      ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
      '2027-01-04',
    ],
    [
      'dateFromString',
      ($) => $.dateFromString({ dateString: '2027-01-04T00:00:00Z' }),
      new Date('2027-01-04T00:00:00Z'),
    ],
    [
      'dateFromParts',
      ($) => $.dateFromParts({ year: 2027, month: 2, day: 1 }),
      new Date('2027-02-01T00:00:00Z'),
    ],
    [
      'dateToParts',
      () => ({ $dateToParts: { date: '$at' } }),
      expect.objectContaining({ year: 2027, month: 1, day: 3 }),
    ],
    ['subtract gives a span', ($) => $.subtract(['$at', new Date('2027-01-03T16:30:15.000Z')]), 250],
  ])('%s', async (_, expression, expected) => expect(await value(expression(sdk.$))).toEqual(expected))
})

describe('types', () => {
  test.each<Case>([
    ['toBool', () => ({ $toBool: 0 }), false],
    ['toDate', () => ({ $toDate: 5 }), new Date(5)],
    ['toDouble', () => ({ $toDouble: '2.5' }), 2.5],
    ['toInt', () => ({ $toInt: '$f' }), 2],
    ['toLong', () => ({ $toLong: '12' }), 12],
    ['toString', () => ({ $toString: '$f' }), '2.5'],
    ['convert', () => ({ $convert: { input: '7', to: 'int' } }), 7],
  ])('%s', async (_, expression, expected) => expect(await value(expression(sdk.$))).toEqual(expected))
})
