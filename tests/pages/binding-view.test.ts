import type { BindingView } from '@contract/people'
import { bindingStep, emptyDraft, inviteFix, missWords } from '../../src/packages/binding/binding-view'
import { questionsFor } from '../../src/packages/binding/consents-view'

const now = new Date('2026-12-15T19:30:00+08:00')
const nobody: BindingView = {
  town: '樟树坳镇',
  bound: null,
  triesLeft: 5,
  request: null,
  branches: [{ id: 'n-b01', name: '青石桥村党支部' }],
}
const agreed = { ...emptyDraft, agreed: true }
const asked = (state: 'open' | 'joined' | 'refused') => ({
  ...nobody,
  request: { branch: '青石桥村党支部', at: '2026-12-14T20:14:00.000+08:00', state },
})

test('nothing is asked for before the notice was read', () => {
  expect(bindingStep(nobody, emptyDraft, now)).toEqual({ kind: 'notice', town: '樟树坳镇' })
  expect(bindingStep(nobody, agreed, now)).toEqual({
    kind: 'ways',
    way: 'phone',
    refused: null,
    tired: false,
  })
})

test('a town that nobody has set up binds nobody, and who is bound is told to whom', () => {
  expect(bindingStep({ ...nobody, town: null }, agreed, now)).toEqual({ kind: 'closed' })
  expect(bindingStep({ ...nobody, bound: '谭秀英' }, emptyDraft, now)).toEqual({
    kind: 'bound',
    name: '谭秀英',
  })
})

test('an open request waits until its owner wants another way, a refused one says so', () => {
  expect(bindingStep(asked('open'), emptyDraft, now)).toEqual({
    kind: 'waiting',
    branch: '青石桥村党支部',
    since: '昨天 20:14',
  })
  expect(bindingStep(asked('open'), { ...agreed, again: true }, now)).toMatchObject({ kind: 'ways' })
  expect(bindingStep(asked('refused'), agreed, now)).toMatchObject({ refused: '青石桥村党支部' })
})

test('who has no try left is led to the secretary', () => {
  expect(bindingStep({ ...nobody, triesLeft: 0 }, { ...agreed, way: 'invite' }, now)).toMatchObject({
    way: 'secretary',
    tired: true,
  })
})

test('a miss says the same whatever was wrong, and how many tries are left', () => {
  expect(missWords(3)).toBe('可能是号码换了，也可能码过了两小时。还能再试 3 次。')
  expect(missWords(0)).toBe('可能是号码换了，也可能码过了两小时。今天不能再试了，请支书认一认。')
})

test.each([
  ['', '填支书念的 8 个数字'],
  ['48210', '还少 3 个数字'],
  ['482109371', '多了 1 个数字，再看一眼'],
  ['4821o937', '邀请码只有数字，再看一眼'],
  ['48 21 09 37', undefined],
])('the code “%s” lacks: %s', (code, fix) => {
  expect(inviteFix(code)).toBe(fix)
})

const member = {
  branch: '青石桥村党支部',
  village: '青石桥村',
  group: null,
  cohort: 'young',
  mobile: true,
  residence: null,
} as const
const kinds = (...asking: Parameters<typeof questionsFor>) => questionsFor(...asking).map(({ kind }) => kind)

test('consents are asked for one at a time, residence only of those who live elsewhere, and nothing twice', () => {
  expect(kinds({ member, consents: [] }, [])).toEqual(['residence', 'reminders'])
  expect(kinds({ member, consents: [] }, ['residence'])).toEqual(['reminders'])
  expect(kinds({ member: { ...member, mobile: false }, consents: [] }, [])).toEqual(['reminders'])
  expect(kinds({ member: null, consents: [] }, [])).toEqual([])
  const said = { kind: 'reminders', given: false, at: '2026-12-01T08:00:00.000+08:00' } as const
  expect(kinds({ member, consents: [said] }, [])).toEqual(['residence'])
})
