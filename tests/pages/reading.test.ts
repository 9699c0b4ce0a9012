import { readingOf } from '../../src/reading/reading'

test('type follows WeChat and is never smaller than standard', () => {
  expect(readingOf(1, 'system')).toEqual({ care: false, careByPhone: false, bodyPx: 17 })
  expect(readingOf(0.9, 'system').bodyPx).toBe(17)
  expect(readingOf(1.2, 'system')).toEqual({ care: false, careByPhone: false, bodyPx: 20.4 })
})

test('关怀 begins at 1.3 of the standard size, and by the switch at any', () => {
  expect(readingOf(1.29, 'system').care).toBe(false)
  expect(readingOf(1.3, 'system')).toEqual({ care: true, careByPhone: true, bodyPx: 23.8 })
  expect(readingOf(1, 'care')).toEqual({ care: true, careByPhone: false, bodyPx: 23.8 })
})

test('a phone set larger than 关怀 stays larger', () => {
  expect(readingOf(1.6, 'care').bodyPx).toBe(27.2)
})
