import { startOfDay } from '@domain/day'
import { hoursText, panesOf } from '@domain/hours'
import type { HoursRecord } from '@records/index'
import fc from 'fast-check'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { cases } from '../drive/cases'
import { opensAt, townAt } from './town-records'

const { ledger, hours, topics, seasons, persons } = townAt()
const season = seasons[0]!
const secPerHour = season.minutesPerHour * 60
const sums = new Map(hours.map((one) => [one.personId, one]))

const byKey = (field: (entry: (typeof ledger)[number]) => string): Map<string, number> =>
  ledger.reduce((map, entry) => map.set(field(entry), (map.get(field(entry)) ?? 0) + entry.sec), new Map())

const hoursOf = (openid: string): HoursRecord => {
  const person = persons.find((one) => one.openid === openid)
  return sums.get(person!._id)!
}

test('the minimums of the five categories fit into the sixteen 学时', () => {
  const minimums = season.rooms.reduce((sum, room) => sum + room.requiredHours, 0)
  expect(season.requiredHours).toBe(16)
  expect(season.rooms).toHaveLength(5)
  expect(minimums).toBeLessThanOrEqual(16)
})

test('the topics of each category are enough to reach its minimum', () => {
  for (const { category, requiredHours } of season.rooms) {
    const own = topics.filter((topic) => topic.category === category)
    const nominal = own.reduce((sum, topic) => sum + topic.nominalSec, 0)
    expect(nominal).toBeGreaterThanOrEqual(requiredHours * secPerHour)
  }
})

test('nobody is credited more of a topic than its nominal seconds', () => {
  const credited = byKey(({ personId, topicId }) => `${personId} ${topicId}`)
  const nominal = new Map(topics.map(({ _id, nominalSec }) => [_id, nominalSec]))
  const over = [...credited].filter(([key, sec]) => sec > nominal.get(key.split(' ')[1]!)!)
  expect(credited.size).toBeGreaterThan(10_000)
  expect(over).toEqual([])
})

test('every entry lies in the season, before the moment the town opens, and under its topic’s category', () => {
  const category = new Map(topics.map((topic) => [topic._id, topic.category]))
  const opensOn = startOfDay(season.opensOn)
  const wrong = ledger.filter(
    ({ at, sec, topicId, ...entry }) =>
      at < opensOn ||
      at > opensAt ||
      !Number.isInteger(sec) ||
      sec <= 0 ||
      entry.category !== category.get(topicId) ||
      (entry.class === 'confirmed') !== (entry.channel !== 'online'),
  )
  expect(wrong).toEqual([])
})

test('nobody sits at two lessons at once', () => {
  const overlapping = ledger.filter(({ personId, at, sec, channel }, i) => {
    const previous = ledger[i - 1]
    const beganAt = at.getTime() - (channel === 'online' ? sec * 1_000 : 0)
    return previous?.personId === personId && previous.at.getTime() > beganAt
  })
  expect(overlapping).toEqual([])
})

test('the hours documents are the fold of the ledger, in whatever order it is read', () => {
  fc.assert(
    fc.property(fc.nat({ max: ledger.length - 1 }), (start) => {
      const turned = [...ledger.slice(start), ...ledger.slice(0, start)].reverse()
      const rebuilt = new Map(foldHours(turned).map((one) => [one.personId, one]))
      expect(rebuilt).toEqual(sums)
    }),
    cases(5),
  )
})

test('somebody without an entry has no hours document', () => {
  expect(new Set(ledger.map(({ personId }) => personId)).size).toBe(hours.length)
  expect(foldHours([])).toEqual([])
})

test('some have not begun, most are in the middle, some have finished', () => {
  const finished = hours.filter(
    ({ totalSec, byCategory }) =>
      totalSec >= season.requiredHours * secPerHour &&
      season.rooms.every((room) => byCategory[room.category] >= room.requiredHours * secPerHour),
  )
  const notBegun = 1415 - hours.length
  expect(notBegun).toBeGreaterThan(100)
  expect(finished.length).toBeGreaterThan(70)
  expect(notBegun + finished.length).toBeLessThan(1415 / 2)
})

test('谭秀英 has 9.5 学时 and is one minute short of a pane', () => {
  const { totalSec, byCategory } = hoursOf('o-tan-xiuying')
  const room = 3 * secPerHour
  expect(hoursText(totalSec, secPerHour)).toBe('9.5')
  expect(panesOf(byCategory.policy, room, secPerHour)).toEqual(['lit', 'half', 'unlit'])
  expect(panesOf(byCategory.policy + 60, room, secPerHour)).toEqual(['lit', 'lit', 'unlit'])
})

test('周启明 has finished every room and 古丽娜孜 has not begun', () => {
  const finished = hoursOf('o-zhou-qiming')
  for (const { category, requiredHours } of season.rooms)
    expect(finished.byCategory[category]).toBeGreaterThanOrEqual(requiredHours * secPerHour)
  expect(hoursOf('o-gulinazi')).toBeUndefined()
})
