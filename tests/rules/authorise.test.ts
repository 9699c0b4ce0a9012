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
const documents = {
  get: async (_: string, id: string) => nodes.find((n) => n._id === id) ?? null,
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
  it('hands a handler the node itself', async () => {
    const answer = await authorise(overNode, secretaryEast, { branchId: 'g1' }, documents)
    expect(answer).toMatchObject({ ok: true, data: { scope: { _id: 'g1' }, as: ['secretary'] } })
  })
})
