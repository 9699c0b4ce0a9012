import type { Nearness } from '@contract/groups'
import { nearnessCost, nearnessOf } from '../../../cloudfunctions/groups/rules/nearness'

test.each<[string | null, string | null, Nearness]>([
  ['440305', '440305', 'district'],
  ['440305', '440300', 'district'],
  ['440305', '440306', 'city'],
  ['441900', '441900', 'district'],
  ['440305', '441900', 'province'],
  ['440305', '440000', 'province'],
  ['310115', '310000', 'district'],
  ['310115', '310101', 'city'],
  ['500229', '500000', 'district'],
  ['429004', '429005', 'province'],
  ['429004', '429000', 'province'],
  ['810000', '810000', 'district'],
  ['440305', '330200', 'elsewhere'],
  ['440305', null, 'anywhere'],
  [null, '440300', 'unknown'],
  [null, null, 'unknown'],
])('somebody of %s and a group of %s: %s', (residence, region, nearness) => {
  expect(nearnessOf(residence, region)).toBe(nearness)
})

test('a group for anybody stands between the same province and somewhere else', () => {
  expect(nearnessCost.province).toBeLessThan(nearnessCost.anywhere)
  expect(nearnessCost.anywhere).toBeLessThan(nearnessCost.elsewhere)
})
