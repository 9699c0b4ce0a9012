import { type Operation, operation } from '@contract/core'
import type { NodeRecord } from '@records/index'
import * as z from 'zod/mini'
import type { Actor } from '../../cloudfunctions/shared/actor'
import { authorise } from '../../cloudfunctions/shared/authorise'
import type { Documents } from '../../cloudfunctions/shared/documents'

const node = (_id: string, ...path: string[]): NodeRecord => ({
  _id,
  v: 1,
  tree: 'party',
  kind: 'branch',
  name: _id,
  parentId: path.at(-1) ?? null,
  path: [...path, _id],
})
const nodes = [
  node('committee'),
  node('east', 'committee'),
  node('west', 'committee'),
  node('g1', 'committee', 'east'),
]
const person = (_id: string, branchId: string, groupId: string | null) => ({
  _id,
  member: { branchId, groupId },
})
const persons = [person('p-east', 'east', null), person('p-across', 'west', 'g1')]
const documents = {
  command: { in: (ids: string[]) => ids },
  get: async (collection: string, id: string) =>
    (collection === 'persons' ? persons : nodes).find(({ _id }) => _id === id) ?? null,
  find: async (_: string, where: { _id: string[] }) => nodes.filter(({ _id }) => where._id.includes(_id)),
} as unknown as Documents

const actor = (...duties: Actor['duties']): Actor => ({ openid: 'o-a', person: null, duties })
const overNode = operation({
  callers: ['secretary', 'organiser'],
  scope: { node: 'branchId' },
  input: z.object({ branchId: z.string() }),
  output: z.object({}),
  errors: [],
  sees: {},
  example: { branchId: 'east' },
})
const may = async (op: Operation, who: Actor, input: Record<string, unknown> = {}) =>
  (await authorise(op, who, input, documents)).ok

describe('authorisation', () => {
  const secretaryEast = actor({ role: 'secretary', nodeIds: ['east'] })

  it('lets a secretary into the own branch and everything below it', async () => {
    expect(await may(overNode, secretaryEast, { branchId: 'east' })).toBe(true)
    expect(await may(overNode, secretaryEast, { branchId: 'g1' })).toBe(true)
  })
  it('keeps a secretary out of the branch beside and of the node above', async () => {
    expect(await may(overNode, secretaryEast, { branchId: 'west' })).toBe(false)
    expect(await may(overNode, secretaryEast, { branchId: 'committee' })).toBe(false)
  })
  it('refuses a node that does not exist exactly like one out of reach', async () => {
    const absent = await authorise(overNode, secretaryEast, { branchId: 'nowhere' }, documents)
    const beyond = await authorise(overNode, secretaryEast, { branchId: 'west' }, documents)
    expect(absent).toEqual(beyond)
  })
  it('does not take one duty’s role over another duty’s nodes', async () => {
    const both = actor({ role: 'secretary', nodeIds: ['east'] }, { role: 'member', nodeIds: ['west'] })
    expect(await may(overNode, both, { branchId: 'west' })).toBe(false)
  })
  it('lets nobody in where no duty is listed', async () => {
    const closed: Operation = { ...overNode, callers: [], scope: 'town' }
    expect(await may(closed, actor({ role: 'organiser', nodeIds: ['committee'] }))).toBe(false)
  })
  it('takes anybody as a villager, and a villager as nothing more', async () => {
    expect(await may({ ...overNode, callers: ['villager'], scope: 'own' }, actor())).toBe(true)
    expect(await may({ ...overNode, callers: ['member'], scope: 'own' }, actor())).toBe(false)
  })
  it('leaves a member of a group in another branch to their own branch, and to the group’s instructor', async () => {
    const overPerson: Operation = {
      ...overNode,
      callers: ['instructor', 'secretary'],
      scope: { person: 'personId' },
    }
    const across = { personId: 'p-across' }
    const west = actor({ role: 'secretary', nodeIds: ['west'] })
    const guide = actor({ role: 'instructor', nodeIds: ['g1'] })
    expect(await may(overPerson, secretaryEast, { personId: 'p-east' })).toBe(true)
    expect(await may(overPerson, secretaryEast, across)).toBe(false)
    expect(await may(overPerson, west, across)).toBe(true)
    expect(await may(overPerson, guide, across)).toBe(true)
    expect(await authorise(overPerson, guide, across, documents)).toMatchObject({
      data: { scope: { node: { _id: 'g1' } }, as: ['instructor'] },
    })
  })
  it('hands a handler the node itself', async () => {
    const answer = await authorise(overNode, secretaryEast, { branchId: 'g1' }, documents)
    expect(answer).toMatchObject({ ok: true, data: { scope: { _id: 'g1' }, as: ['secretary'] } })
  })
})
