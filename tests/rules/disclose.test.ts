import type { Sees } from '@contract/personal'
import { disclose } from '../../cloudfunctions/shared/disclose'

const sees: Sees = {
  name: { instructor: 'shown', organiser: 'shown', countyViewer: 'masked' },
  phone: { instructor: 'masked', secretary: 'shown' },
  residence: { secretary: 'shown', organiser: 'masked' },
  study: { instructor: 'shown' },
}
const person = {
  personId: 'p2',
  name: '谭秀英',
  phone: '13800000417',
  residence: { code: '440305', name: '广东省 深圳市 南山区' },
  study: { totalSec: 60 },
  bound: true,
  mobile: true,
}
const as = (...roles: ('instructor' | 'secretary' | 'organiser' | 'countyViewer')[]) =>
  disclose({ people: [person] }, sees, { as: roles, personId: 'p1' }).people[0]

describe('a reply about somebody else', () => {
  it('shows, masks and leaves out each field as the operation says for the duty', () => {
    expect(as('instructor')).toEqual({ ...person, phone: '138****0417', residence: null, bound: null })
    expect(as('organiser')).toEqual({
      ...person,
      phone: null,
      residence: { code: '440300', name: '广东省 深圳市' },
      study: null,
      bound: null,
    })
    expect(as('countyViewer')).toMatchObject({ name: '谭**', phone: null })
  })
  it('shows by several duties what the most of them allows', () => {
    expect(as('instructor', 'secretary')).toMatchObject({ phone: '13800000417', study: { totalSec: 60 } })
  })
  it('shows nothing personal by a duty that is not listed, or by none', () => {
    const bare = {
      personId: 'p2',
      name: null,
      phone: null,
      residence: null,
      study: null,
      bound: null,
      mobile: true,
    }
    expect(disclose(person, {}, { as: ['secretary'], personId: 'p1' })).toEqual(bare)
    expect(disclose(person, sees, { as: [], personId: null })).toEqual(bare)
  })
})

test('about oneself everything is shown, and what belongs to nobody is left as it is', () => {
  expect(disclose(person, {}, { as: [], personId: 'p2' })).toEqual(person)
  const group = { name: '东莞学习小组', phone: null, at: [new Date(0)] }
  expect(disclose(group, {}, { as: [], personId: 'p1' })).toEqual(group)
})
