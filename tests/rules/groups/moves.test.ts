import fc from 'fast-check'
import { type Move, movesNow } from '../../../cloudfunctions/groups/rules/moves'
import { cases } from '../../drive/cases'

const move = (id: string, from: string | null, to: string | null): Move => ({ id, from, to })
const ids = (moves: Move[]) => moves.map(({ id }) => id)
const full = (...groups: string[]) => new Map(groups.map((id) => [id, 2]))

describe('the moves of a slice', () => {
  it('go first where there is a place, then where somebody has just left', () => {
    const moves = [move('p1', 'a', 'b'), move('p2', 'b', 'c')]
    const loads = new Map([...full('a', 'b'), ['c', 1]])
    expect(ids(movesNow(moves, loads, full('a', 'b', 'c'), 50))).toEqual(['p2', 'p1'])
  })
  it('let full groups swap, all at once', () => {
    const moves = [move('p1', 'a', 'b'), move('p2', 'b', 'c'), move('p3', 'c', 'a')]
    expect(ids(movesNow(moves, full('a', 'b', 'c'), full('a', 'b', 'c'), 50)).sort()).toEqual([
      'p1',
      'p2',
      'p3',
    ])
  })
  it('leave out who would come into a group that stays full', () => {
    expect(movesNow([move('p1', 'a', 'b')], full('a', 'b'), full('a', 'b'), 50)).toEqual([])
  })
  it('are never cut in the middle of a circle', () => {
    const moves = [move('p1', 'a', 'b'), move('p2', 'b', 'a'), move('p3', null, null)]
    expect(ids(movesNow(moves, full('a', 'b'), full('a', 'b'), 2))).toEqual(['p3'])
    expect(ids(movesNow(moves.slice(0, 2), full('a', 'b'), full('a', 'b'), 1)).sort()).toEqual(['p1', 'p2'])
  })

  const groups = ['a', 'b', 'c', 'd']
  const anyMoves = fc.array(
    fc.record({ from: fc.option(fc.constantFrom(...groups)), to: fc.option(fc.constantFrom(...groups)) }),
    { maxLength: 40 },
  )
  it('slice by slice do every move of a plan that fits, and at no time fill a group beyond its limit', () => {
    fc.assert(
      fc.property(anyMoves, fc.integer({ min: 1, max: 10 }), (drawn, most) => {
        let left = drawn.map(({ from, to }, i) => move(`p${i}`, from, to))
        const loads = new Map(groups.map((id) => [id, left.filter(({ from }) => from === id).length]))
        const after = (id: string) => left.filter(({ to }) => to === id).length
        const limits = new Map(groups.map((id) => [id, Math.max(loads.get(id)!, after(id))]))
        while (left.length > 0) {
          const now = movesNow(left, loads, limits, most)
          expect(now).not.toEqual([])
          for (const { from, to } of now) {
            if (from !== null) loads.set(from, loads.get(from)! - 1)
            if (to !== null) loads.set(to, loads.get(to)! + 1)
          }
          for (const id of groups) expect(loads.get(id)).toBeLessThanOrEqual(limits.get(id)!)
          left = left.filter((each) => !now.includes(each))
        }
      }),
      cases(60),
    )
  })
})
