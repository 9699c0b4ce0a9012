import { secretMatches } from '../../cloudfunctions/people/rules/secret'
import { committeeNode, firstOrganiser, townNode } from '../../cloudfunctions/people/rules/town'

const SECRET = 'c0ffee00c0ffee00'

describe('the setup secret', () => {
  it('matches itself, with the blanks that copying adds', () => {
    expect(secretMatches(SECRET, SECRET)).toBe(true)
    expect(secretMatches(` ${SECRET}\n`, SECRET)).toBe(true)
  })
  test.each([
    ['another one', 'c0ffee00c0ffee01', SECRET],
    ['an empty one', '', SECRET],
    ['any, where the environment has none', '', undefined],
    ['any, where the environment’s is too short to be a secret', 'short', 'short'],
  ])('%s lets nobody in', (_, given, expected) => {
    expect(secretMatches(given, expected)).toBe(false)
  })
})

describe('the first organiser', () => {
  it('is a new person with the duty over both trees', () => {
    expect(firstOrganiser({ person: null }, '谭秀英', 'fresh')).toEqual({
      _id: 'fresh',
      v: 1,
      name: '谭秀英',
      textSize: 'system',
      duties: [{ role: 'organiser', nodeIds: [townNode('樟树坳镇')._id, committeeNode('樟树坳镇')._id] }],
    })
  })
  it('who is already somebody stays that person and keeps every duty', () => {
    const person = {
      _id: 'p1',
      v: 1 as const,
      name: '彭立新',
      textSize: 'care' as const,
      duties: [{ role: 'member' as const, nodeIds: ['b1'] }],
    }
    const organiser = firstOrganiser({ person }, '谭秀英', 'fresh')
    expect(organiser).toMatchObject({ _id: 'p1', name: '彭立新', textSize: 'care' })
    expect(organiser.duties.map((duty) => duty.role)).toEqual(['member', 'organiser'])
  })
})
