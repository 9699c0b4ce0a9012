import { isDivision } from '../../scripts/seed/town/regions'
import { holdersOf, townAt } from './town-records'

const { persons, nodes } = townAt()
const members = persons.filter(({ member }) => member)
const mobile = members.filter(({ member }) => member?.mobile)
const node = new Map(nodes.map((one) => [one._id, one]))

test.each([
  ['member', 1415],
  ['instructor', 40],
  ['secretary', 14],
  ['organiser', 1],
  ['countyViewer', 1],
  ['reviewer', 1],
  ['representative', 853],
  ['helper', 40],
])('the duty %s is held by %i people', (role, count) => {
  expect(holdersOf(persons, role)).toHaveLength(count)
})

test('exactly 525 of the 1,415 members are mobile', () => {
  expect(members).toHaveLength(1415)
  expect(mobile).toHaveLength(525)
})

test('some bound villagers hold no duty', () => {
  expect(persons.filter(({ openid, duties }) => openid && duties.length === 0).length).toBeGreaterThan(10)
})

test('most mobile members live in the region of their group; some have moved, a few let nobody keep where they live', () => {
  const near = mobile.filter(({ member }) => {
    const region = node.get(member!.groupId!)!.region!
    return member!.residence?.startsWith(region.replace(/(00)+$/, ''))
  })
  const kept = mobile.flatMap(({ member }) => member!.residence ?? [])
  expect(kept.every(isDivision)).toBe(true)
  expect(near.length).toBeGreaterThan(450)
  expect(kept.length - near.length).toBeGreaterThan(20)
  expect(mobile.length - kept.length).toBeGreaterThan(5)
})

test('every group has one instructor, who is a member of its branch and looks after 10 to 40 people', () => {
  const instructors = holdersOf(persons, 'instructor')
  for (const group of nodes.filter(({ kind }) => kind === 'studyGroup')) {
    const own = instructors.filter(({ duties }) => duties.some(({ nodeIds }) => nodeIds.includes(group._id)))
    const size = mobile.filter(({ member }) => member?.groupId === group._id).length
    expect(own.map(({ member }) => member?.branchId)).toEqual([group.parentId])
    expect(size).toBeGreaterThanOrEqual(10)
    expect(size).toBeLessThanOrEqual(40)
  }
})

test('no two people share an id or an openid, and every openid has a letter in it', () => {
  const openids = persons.flatMap(({ openid }) => openid ?? [])
  expect(new Set(persons.map(({ _id }) => _id)).size).toBe(persons.length)
  expect(new Set(openids).size).toBe(openids.length)
  expect(openids.filter((openid) => !/[a-z]/.test(openid))).toEqual([])
})

test('the names that break things are there', () => {
  const names = members.map(({ name }) => name)
  const jianjun = members.filter(({ name }) => name === '陈建军').map(({ member }) => member?.branchId)
  expect(new Set(jianjun).size).toBeLessThan(jianjun.length)
  expect(names.some((name) => name.includes('·'))).toBe(true)
  expect(names.some((name) => [...name].length < name.length)).toBe(true)
  expect(names.some((name) => [...name].length > 20)).toBe(true)
  expect(names.some((name) => [...name].length === 2)).toBe(true)
  expect(names.some((name) => name.startsWith('欧阳'))).toBe(true)
})

test('a person document holds nothing beyond its record: no address, no birthday, no number that can be read', () => {
  const allowed = [
    '_id',
    'v',
    'name',
    'openid',
    'duties',
    'textSize',
    'member',
    'phone',
    'boundAt',
    'consents',
  ]
  const ofMember = ['branchId', 'villageId', 'groupId', 'cohort', 'mobile', 'residence', 'residenceBy']
  expect(persons.flatMap((person) => Object.keys(person)).filter((key) => !allowed.includes(key))).toEqual([])
  const inner = members.flatMap(({ member }) => Object.keys(member!))
  expect(inner.filter((key) => !ofMember.includes(key))).toEqual([])
  expect(JSON.stringify(persons)).not.toMatch(/1[3-9]\d{9}/)
})

test('a group’s load is the number of its members, and no two phones are the same', () => {
  const { loads } = townAt() as unknown as { loads: { _id: string; members: number }[] }
  for (const { _id, members: count } of loads)
    expect(members.filter(({ member }) => member?.groupId === _id)).toHaveLength(count)
  const hashes = persons.flatMap(({ phone }) => phone?.hash ?? [])
  expect(new Set(hashes).size).toBe(hashes.length)
})
