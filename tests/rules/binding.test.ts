import { sameName } from '@domain/names'
import type { AccountRecord, InviteRecord, PersonRecord } from '@records/index'
import fc from 'fast-check'
import { freshAccount, inviteFits, mayBeBound, tied } from '../../cloudfunctions/people/rules/binding'
import { MOST_TRIES, oneTryMore, triesLeft } from '../../cloudfunctions/shared/rules/tries'
import { cases } from '../drive/cases'

const now = new Date('2026-12-15T11:30:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const HOUR = 60 * 60 * 1_000
const member = { branchId: 'b1', villageId: 'v1', groupId: null, cohort: 'village', mobile: false } as const
const former = { branchId: 'b1', villageId: 'v1', at: now, reason: 'other' } as const
const person: PersonRecord = {
  _id: 'p1',
  v: 1,
  name: '古丽娜孜·艾山江',
  duties: [],
  textSize: 'system',
  inviteId: 'i1',
  member,
}

describe('the tries of an account', () => {
  it('are five in the 24 hours after the first, and so never more than nine in any 24 hours', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 * HOUR }), { maxLength: 40 }), (gaps) => {
        let account: AccountRecord = freshAccount('o-a', null)
        let at = now.getTime()
        const taken: number[] = []
        for (const gap of gaps) {
          at += gap
          if (triesLeft(account, new Date(at)) === 0) continue
          account = oneTryMore(account, new Date(at))
          taken.push(at)
        }
        for (const from of taken) {
          const within = taken.filter((each) => each >= from && each - from < 24 * HOUR)
          expect(within.length).toBeLessThan(2 * MOST_TRIES)
        }
      }),
      cases(40),
    ))
  it('come back a day after the first of them, and not a moment before', () => {
    const spent = [1, 2, 3, 4, 5].reduce((account) => oneTryMore(account, now), freshAccount('o-a', null))
    expect(triesLeft(spent, later(24 * HOUR - 1))).toBe(0)
    expect(triesLeft(spent, later(24 * HOUR))).toBe(5)
  })
})

describe('a name', () => {
  it.each([
    '古丽娜孜·艾山江',
    ' 古丽娜孜 · 艾山江 ',
    '古丽娜孜•艾山江',
    '古丽娜孜・艾山江',
    '古丽娜孜．艾山江',
    '古丽娜孜\u200b·艾山江',
  ])('written “%s” is the same', (written) => {
    expect(sameName(written, person.name)).toBe(true)
  })
  it.each(['古丽娜孜', '古丽娜孜艾山江', '艾山江·古丽娜孜', ''])('written “%s” is another', (written) => {
    expect(sameName(written, person.name)).toBe(false)
  })
})

describe('an invite', () => {
  const invite: InviteRecord = {
    _id: 'i1',
    v: 1,
    personId: 'p1',
    byId: 'p2',
    expiresAt: later(1),
    usedAt: null,
  }
  it('fits the person it was made for last, until it runs out or is used', () => {
    expect(inviteFits(invite, person, person.name, now)).toBe(true)
    expect(inviteFits(invite, person, person.name, later(1))).toBe(false)
    expect(inviteFits({ ...invite, usedAt: now }, person, person.name, now)).toBe(false)
    expect(inviteFits(invite, { ...person, inviteId: 'i2' }, person.name, now)).toBe(false)
    expect(inviteFits(invite, person, '谭秀英', now)).toBe(false)
  })
})

describe('who may be bound', () => {
  const { member: _, ...neighbour } = person
  const helper = [{ role: 'helper' as const, nodeIds: ['v1'] }]
  it.each([
    ['a member', person, true],
    ['a neighbour with a duty', neighbour, true],
    ['a member who left', { ...neighbour, former }, false],
    ['a member who left and still has a duty', { ...neighbour, former, duties: helper }, true],
    [
      'a member who died',
      { ...neighbour, former: { ...former, reason: 'deceased' as const }, duties: helper },
      false,
    ],
    ['a member who left and came back', { ...person, former }, true],
    ['somebody erased', { ...neighbour, erasedAt: now }, false],
  ])('%s', (_name, who, may) => {
    expect(mayBeBound(who)).toBe(may)
  })
})

describe('tying an account', () => {
  it('says which account lost the person, and whether it was the first time', () => {
    const account = freshAccount('o-new', null)
    expect(tied(account, person, now)).toMatchObject({ lost: null, kind: 'bound' })
    expect(tied(account, { ...person, openid: 'o-old' }, now)).toMatchObject({
      lost: 'o-old',
      kind: 'rebound',
      person: { openid: 'o-new', boundAt: now },
      account: { personId: 'p1' },
    })
    expect(tied(account, { ...person, openid: 'o-new' }, now).kind).toBe('same')
  })
})
