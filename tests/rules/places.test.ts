import type { PersonRecord } from '@records/index'
import { loadDeltas } from '../../cloudfunctions/shared/places'

const inGroup = (groupId: string | null): PersonRecord => ({
  _id: 'p',
  v: 1,
  name: '谭秀英',
  duties: [],
  textSize: 'system',
  member: { branchId: 'b', villageId: 'v', groupId, cohort: 'village', mobile: true },
})
const { member: _, ...left } = inGroup(null)

test('whoever moves is taken off one load and put on another', () => {
  const changes = [
    { before: inGroup('s1'), after: inGroup('s2') },
    { before: null, after: inGroup('s2') },
    { before: inGroup('s3'), after: left },
    { before: inGroup(null), after: inGroup(null) },
  ]
  expect(loadDeltas(changes)).toEqual(
    new Map([
      ['s1', -1],
      ['s2', 2],
      ['s3', -1],
    ]),
  )
})

test('an exchange of two moves no load', () => {
  const changes = [
    { before: inGroup('s1'), after: inGroup('s2') },
    { before: inGroup('s2'), after: inGroup('s1') },
  ]
  expect(loadDeltas(changes)).toEqual(new Map())
})
