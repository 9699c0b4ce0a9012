import type { ReviewItem } from '@contract/reviews'
import fc from 'fast-check'
import { pageOf } from '../../cloudfunctions/reviews/rules/pages'
import { isToLookAt, photoState } from '../../cloudfunctions/reviews/rules/pictures'
import { newPhoto, withVerdict } from '../../cloudfunctions/sessions/rules/pictures'
import { cases } from '../drive/cases'

const at = new Date('2026-12-15T19:30:00+08:00')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

describe('pages of a queue', () => {
  const item = (id: number, minute: number): ReviewItem => ({
    id: `s-${id}`,
    kind: 'suggestion',
    at: later(minute).toISOString(),
    text: '',
    about: null,
    photo: null,
    outside: null,
    photos: [],
    voice: null,
  })
  const queue = fc
    .array(fc.integer({ min: 0, max: 20 }), { maxLength: 150 })
    .map((minutes) => minutes.map((minute, i) => item(i, minute)))

  it('hold everything once, oldest first, forty at most', () => {
    fc.assert(
      fc.property(queue, (found) => {
        const pages = [pageOf(found, null)]
        for (let last = pages.at(-1)!; last.next; last = pages.at(-1)!) pages.push(pageOf(found, last.next))
        const items = pages.flatMap((page) => page.items)
        expect(items.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort())
        expect(items.map((one) => one.at)).toEqual(found.map((one) => one.at).sort())
        expect(pages.every((page) => page.items.length <= 40)).toBe(true)
      }),
      cases(60),
    )
  })
})

describe('a session’s picture', () => {
  const handed = { file: 'cloud://e.b/sessions/a.jpg', traceId: 't1', byId: 'p1', at }
  const silent = newPhoto(handed, null)
  const looks = (photo: typeof silent, now: Date, byId = 'p2') => isToLookAt(photo, { byId, now })

  it('waits for WeChat for 45 minutes, and then for a reviewer who isn’t who handed it in', () => {
    expect(looks(silent, later(44))).toBe(false)
    expect(looks(silent, later(45))).toBe(true)
    expect(looks(silent, later(45), 'p1')).toBe(false)
  })
  it('that WeChat doubts is looked at at once; what it passes or refuses, by nobody', () => {
    expect(looks(newPhoto(handed, 'held'), at)).toBe(true)
    expect(looks(withVerdict(silent, 'held', later(2)), later(2))).toBe(true)
    for (const verdict of ['passed', 'refused'] as const)
      expect(looks(withVerdict(silent, verdict, later(2)), later(60))).toBe(false)
  })
  it('that a reviewer has decided about is as they said, whatever WeChat says later', () => {
    const decided = { ...silent, state: 'refused' as const, reviewFrom: null, decidedBy: 'p2' }
    for (const verdict of ['passed', 'held', 'refused'] as const)
      expect(withVerdict(decided, verdict, later(60))).toEqual(decided)
  })
})

test.each([
  ['refused', 0, 'refused'],
  ['refused', 600, 'refused'],
  ['held', 0, 'shown'],
  ['passed', 0, 'shown'],
  [null, 44, 'checking'],
  [null, 45, 'shown'],
] as const)(
  'a photo of study elsewhere with verdict %s is after %i minutes %s',
  (verdict, minutes, state) => {
    expect(photoState(verdict, { at }, later(minutes))).toBe(state)
  },
)
