import { GivenRole } from '@contract/people'
import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, HistoryRecord, NodeRecord, PersonRecord, RequestRecord } from '@records/index'
import fc from 'fast-check'
import { withConsent } from '../../cloudfunctions/people/rules/consents'
import { coveredBy, isAt, mayGive, withDuty, withoutDuty } from '../../cloudfunctions/people/rules/duties'
import { branchesIn, erasedPerson, tombstonesOf } from '../../cloudfunctions/people/rules/erasing'
import { closed, corrected, fieldTakes, inTurn } from '../../cloudfunctions/people/rules/requests'
import { isLastOrganiser } from '../../cloudfunctions/shared/organisers'
import { cases } from '../drive/cases'

const now = new Date('2026-12-15T11:30:00Z')
const node = (kind: NodeRecord['kind'], _id: string, ...above: string[]): NodeRecord => ({
  _id,
  v: 1,
  tree: 'party',
  kind,
  name: _id,
  parentId: above.at(-1) ?? null,
  path: [...above, _id],
})
const branch: NodeRecord = { ...node('branch', 'b1', PARTY_ROOT), villageId: 'v1' }
const group = node('studyGroup', 's1', PARTY_ROOT, 'b1')
const regional = { ...group, region: '441900' }
const mobile = {
  branchId: 'b1',
  villageId: 'v1',
  groupId: 's1',
  cohort: 'young',
  mobile: true,
  residence: '441900',
  residenceBy: 'self',
  pinned: true,
} as const
const person = {
  _id: 'p1',
  v: 1,
  name: '谭秀英',
  openid: 'o-a',
  duties: [{ role: 'member', nodeIds: ['b1'] }],
  textSize: 'care',
  phone: { keyVersion: 1, sealed: 's', hash: 'h' },
  callbackAt: now,
  member: mobile,
} satisfies PersonRecord as PersonRecord & { member: typeof mobile }

describe('a consent', () => {
  const tombs = ['t1', 't2']
  const agreed = { ...person, consents: { residence: { given: true, at: now } } }
  const at = (where: NodeRecord) => ({ group: where, tombs, now })
  it('to 住处 withdrawn takes number, residence, wish and the place in a group of a region', () => {
    const after = withConsent(agreed, 'residence', false, at(regional))
    expect(after).not.toHaveProperty('phone')
    expect(after).not.toHaveProperty('callbackAt')
    expect(after.member).toEqual({
      branchId: 'b1',
      villageId: 'v1',
      groupId: null,
      cohort: 'young',
      mobile: true,
    })
    expect(after.phoneTombs).toEqual(tombs)
    expect(after).toMatchObject({ name: '谭秀英', openid: 'o-a', duties: person.duties, textSize: 'care' })
  })
  it('to 住处 withdrawn leaves the place in a group that takes anybody', () => {
    expect(withConsent(agreed, 'residence', false, at(group)).member?.groupId).toBe('s1')
  })
  it.each([
    ['residence', true],
    ['residence', false],
    ['reminders', true],
    ['reminders', false],
  ] as const)('to %s said %s for the first time changes that and nothing else', (kind, given) => {
    const { consents, ...rest } = withConsent(person, kind, given, at(regional))
    expect(rest).toEqual(person)
    expect(consents).toEqual({ [kind]: { given, at: now } })
  })
})

describe('duties', () => {
  const duties = fc.array(
    fc.record({
      role: fc.constantFrom(...GivenRole.options),
      nodeIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    }),
    { maxLength: 4 },
  )
  const covers = (held: readonly DutyRecord[], role: string, id: string) =>
    held.some((duty) => duty.role === role && duty.nodeIds.includes(id))

  it('given are held, taken are not, and every other stays as it was', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          duties.filter((d) => d.length > 0).map((d) => d[0]!),
          { selector: ({ role }) => role },
        ),
        fc.constantFrom(...GivenRole.options),
        fc.constantFrom('a', 'b', 'c'),
        (before, role, id) => {
          const given = withDuty(before, role, [id]) ?? before
          const taken = withoutDuty(given, role, [id]) ?? given
          expect(covers(given, role, id)).toBe(true)
          expect(covers(taken, role, id)).toBe(false)
          for (const each of GivenRole.options)
            for (const other of ['a', 'b', 'c'])
              if (each !== role || other !== id)
                expect([covers(given, each, other), covers(taken, each, other)]).toEqual(
                  Array(2).fill(covers(before, each, other)),
                )
          expect(taken.every(({ nodeIds }) => nodeIds.length > 0)).toBe(true)
        },
      ),
      cases(40),
    ))

  it('cover both trees for an organiser, and the village for its 支书', () => {
    expect(coveredBy('organiser', node('town', TERRITORY_ROOT))).toEqual([TERRITORY_ROOT, PARTY_ROOT])
    expect(coveredBy('secretary', branch)).toEqual(['b1', 'v1'])
    expect(coveredBy('instructor', group)).toEqual(['s1'])
  })

  it.each(GivenRole.options)('of %s are held at one kind of node or a few, never at any', (role) => {
    const kinds = [
      'town',
      'village',
      'area',
      'team',
      'neighbourhood',
      'committee',
      'branch',
      'studyGroup',
    ] as const
    const held = kinds.filter((kind) => isAt(role, node(kind, 'n')))
    expect(held.length).toBeGreaterThan(0)
    expect(held.length).toBeLessThan(5)
    expect(held).not.toContain('committee')
  })

  it('are given by a secretary to instructors below the own branch only', () => {
    const own = [{ role: 'secretary' as const, nodeIds: ['b1', 'v1'] }]
    const elsewhere = node('studyGroup', 's9', PARTY_ROOT, 'b9')
    for (const role of GivenRole.options) {
      expect(mayGive(['secretary'], own, role, group)).toBe(role === 'instructor')
      expect(mayGive(['secretary'], own, role, elsewhere)).toBe(false)
      expect(mayGive(['organiser'], own, role, elsewhere)).toBe(true)
      expect(mayGive(['instructor'], own, role, group)).toBe(false)
    }
  })

  it('of an organiser are the last when no other organiser is bound', () => {
    const organiser = (_id: string, openid?: string): PersonRecord => ({
      _id,
      v: 1,
      name: _id,
      textSize: 'system',
      duties: [{ role: 'organiser', nodeIds: [TERRITORY_ROOT, PARTY_ROOT] }],
      ...(openid && { openid }),
    })
    const [one, two, unbound] = [organiser('p1', 'o-1'), organiser('p2', 'o-2'), organiser('p3')]
    expect(isLastOrganiser('p1', [one, unbound])).toBe(true)
    expect(isLastOrganiser('p1', [one, two])).toBe(false)
    expect(isLastOrganiser('p9', [one])).toBe(false)
  })
})

describe('a correction', () => {
  const nowhere = { branch: null, left: new Set<string>() }
  it.each([
    ['cohort', 'young', true],
    ['cohort', 'old', false],
    ['mobile', 'false', true],
    ['mobile', '', false],
    ['name', '谭秀瑛', true],
    ['name', '长'.repeat(41), false],
  ] as const)('of %s takes “%s”: %s', (field, to, takes) => {
    expect(fieldTakes(field, to)).toBe(takes)
  })
  it('to living at home leaves residence and group', () => {
    const { member } = corrected(person, { field: 'mobile', to: 'false' }, nowhere).person
    expect(member).toEqual({ branchId: 'b1', villageId: 'v1', groupId: null, cohort: 'young', mobile: false })
  })
  it('to another branch takes the duty of a member along, and ends those over the one that is left', () => {
    const other = { ...node('branch', 'b2', PARTY_ROOT), villageId: 'v2' }
    const duties: DutyRecord[] = [
      ...person.duties,
      { role: 'instructor', nodeIds: ['s1', 's9'] },
      { role: 'secretary', nodeIds: ['b1', 'v1'] },
      { role: 'organiser', nodeIds: [TERRITORY_ROOT] },
    ]
    const left = new Set(['b1', 'v1', 's1'])
    const change = { field: 'branch' as const, to: 'b2' }
    const { person: after, history } = corrected({ ...person, duties }, change, { branch: other, left })
    expect(after).toMatchObject({ member: { branchId: 'b2', villageId: 'v2', groupId: null } })
    expect(after).not.toHaveProperty('callbackAt')
    expect(after.duties).toEqual([
      { role: 'member', nodeIds: ['b2'] },
      { role: 'instructor', nodeIds: ['s9'] },
      { role: 'organiser', nodeIds: [TERRITORY_ROOT] },
    ])
    expect(history).toEqual([
      { kind: 'transferred', from: 'b1', to: 'b2' },
      { kind: 'dutyTaken', from: 'instructor s1', to: null },
      { kind: 'dutyTaken', from: 'secretary b1', to: null },
      { kind: 'dutyTaken', from: 'secretary v1', to: null },
    ])
  })
  it('and a claim to a name that stands there come before any number of invented ones, the newest first', () => {
    const asked = (_id: string, day: number, claimedName?: string): RequestRecord => ({
      ...{ _id, v: 1, kind: claimedName ? 'bind' : 'correction', branchId: 'b1', state: 'open' },
      ...{ at: new Date(Date.UTC(2026, 10, day)), decidedAt: null, decidedBy: null },
      ...(claimedName && { claimedName }),
    })
    const open = [
      asked('odd', 9, '某人'),
      asked('old', 1, '谭 秀英'),
      asked('fix', 5),
      asked('odder', 10, '某人'),
    ]
    const known = [{ _id: 'p1', name: '谭秀英' }]
    expect(inTurn(open, known).map(({ _id }) => _id)).toEqual(['fix', 'old', 'odder', 'odd'])
  })
  it('decided keeps neither the account nor the name that was claimed', () => {
    const request: RequestRecord = {
      _id: 'r1',
      v: 1,
      kind: 'bind',
      branchId: 'b1',
      state: 'open',
      at: now,
      openid: 'o-a',
      claimedName: '谭秀英',
      decidedAt: null,
      decidedBy: null,
    }
    expect(JSON.stringify(closed(request, 'refused', 'p2', now))).not.toMatch(/o-a|谭秀英/)
  })
})

describe('an erased person', () => {
  it('is an id and a moment', () => {
    expect(erasedPerson(person, now)).toEqual({
      _id: 'p1',
      v: 1,
      name: '',
      duties: [],
      textSize: 'system',
      erasedAt: now,
    })
  })
  it('was in the branches that the history names', () => {
    const line = (kind: HistoryRecord['kind'], from: string | null, to: string | null) => ({ kind, from, to })
    expect(
      branchesIn([
        line('joined', null, 'b1'),
        line('transferred', 'b1', 'b2'),
        line('corrected', null, 'name'),
        line('left', 'b2', 'movedOut'),
        line('returned', 'b2', 'b3'),
        line('dutyGiven', null, 'instructor s1'),
      ]),
    ).toEqual(['b1', 'b2', 'b3'])
  })
  it('would be known by number, by name and branch, and by id, wherever they were last', () => {
    expect(tombstonesOf(person, '13800000417', ['b0', 'b1'])).toEqual([
      'id:p1',
      'name:谭秀英|b1',
      'name:谭秀英|b0',
      'phone:13800000417',
    ])
    const { member: _, ...left } = person
    const former = { branchId: 'b7', villageId: 'v7', at: now, reason: 'other' as const }
    expect(tombstonesOf({ ...left, former }, null, [])).toEqual(['id:p1', 'name:谭秀英|b7'])
  })
})
