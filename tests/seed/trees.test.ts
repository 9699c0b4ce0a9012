import { TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord } from '@records/index'
import { townAt } from './town-records'

const { nodes, alliances, persons } = townAt()
const byId = new Map(nodes.map((node) => [node._id, node]))
const count = (kind: NodeRecord['kind']): number => nodes.filter((node) => node.kind === kind).length

const parents: Record<NodeRecord['kind'], (NodeRecord['kind'] | null)[]> = {
  town: [null],
  village: ['town'],
  area: ['village'],
  team: ['area'],
  neighbourhood: ['team'],
  committee: [null],
  generalBranch: ['committee'],
  branch: ['generalBranch', 'committee'],
  studyGroup: ['branch'],
}

test('there are 14 villages in three tiers, a branch for each, 40 groups and 853 neighbourhoods', () => {
  const tiers = new Set(nodes.flatMap(({ tier }) => tier ?? []))
  expect([count('village'), count('branch'), count('studyGroup'), count('neighbourhood')]).toEqual([
    14, 14, 40, 853,
  ])
  expect(tiers.size).toBe(3)
})

test('every node stands under a parent of the right kind in its own tree', () => {
  for (const { kind, parentId, tree } of nodes) {
    const parent = parentId === null ? null : byId.get(parentId)
    expect(parents[kind]).toContain(parent?.kind ?? null)
    expect(parent?.tree ?? tree).toBe(tree)
  }
})

test("a node's path is its parent's with its own id", () => {
  for (const { _id, parentId, path } of nodes)
    expect(path).toEqual([...(parentId === null ? [] : byId.get(parentId)!.path), _id])
})

test('the territory has the root that setting up a town would make', () => {
  expect(byId.get(TERRITORY_ROOT)).toMatchObject({ kind: 'town', name: '樟树坳镇' })
})

test('no two nodes share an id or a name', () => {
  expect(byId.size).toBe(nodes.length)
  expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length)
})

test('duties, memberships and the alliance of four name nodes that exist', () => {
  const duties = persons.flatMap((person) => person.duties.flatMap(({ nodeIds }) => nodeIds))
  const places = persons.flatMap(({ member }) => (member ? [member.branchId, member.villageId] : []))
  const four = alliances.map(({ nodeIds }) => nodeIds)
  expect(four.map(({ length }) => length)).toEqual([4])
  expect([...duties, ...places, ...four.flat()].filter((id) => !byId.has(id))).toEqual([])
})

test('each branch belongs to the village whose members it holds', () => {
  for (const { member } of persons)
    if (member) expect(byId.get(member.branchId)?.villageId).toBe(member.villageId)
})
