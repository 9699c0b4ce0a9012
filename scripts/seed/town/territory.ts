import { TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord } from '@records/index'
import { type Village, villages } from './villages'

export const townName = '樟树坳镇'
/** The largest number of 邻 in one 组. */
const neighbourhoodsPerTeam = 7
const areaNames: Record<number, string[]> = { 2: ['东片', '西片'], 3: ['上片', '中片', '下片'] }
const numerals = [...'一二三四五六七八九十']

const numeral = (n: number): string => (n <= 10 ? numerals[n - 1]! : `十${numerals[n - 11]!}`)

type Node = Pick<NodeRecord, '_id' | 'kind' | 'name'> & Partial<NodeRecord>

/** A node under its parent, with the path from the root down to itself. */
export const under = (parent: NodeRecord, node: Node): NodeRecord => ({
  v: 1,
  tree: parent.tree,
  parentId: parent._id,
  path: [...parent.path, node._id],
  ...node,
})

const neighbourhoodsOf = (team: NodeRecord, count: number): NodeRecord[] =>
  Array.from({ length: count }, (_, i) =>
    under(team, { _id: `${team._id}-${i + 1}`, kind: 'neighbourhood', name: `${team.name}${i + 1}邻` }),
  )

const teamsOf = (area: NodeRecord, village: Village, firstTeam: number, count: number): NodeRecord[] => {
  const teams = Math.ceil(count / neighbourhoodsPerTeam)
  return Array.from({ length: teams }, (_, i) => {
    const number = firstTeam + i
    const team = under(area, {
      _id: `${area._id}-t${number}`,
      kind: 'team',
      name: `${village.name}${numeral(number)}组`,
    })
    // Evenly, the first teams taking what is left over.
    const size = Math.floor(count / teams) + (i < count % teams ? 1 : 0)
    return [team, ...neighbourhoodsOf(team, size)]
  }).flat()
}

const villageTree = (root: NodeRecord, village: Village): NodeRecord[] => {
  const node = under(root, { _id: village.id, kind: 'village', name: village.name, tier: village.tier })
  let teams = 0
  const areas = village.neighbourhoods.flatMap((count, i, all) => {
    const name = `${village.name}${areaNames[all.length]![i]}`
    const area = under(node, { _id: `${village.id}-a${i + 1}`, kind: 'area', name })
    const below = teamsOf(area, village, teams + 1, count)
    teams += below.filter(({ kind }) => kind === 'team').length
    return [area, ...below]
  })
  return [node, ...areas]
}

/** 镇 / 村 / 片 / 组 / 邻. */
export const territory = (): NodeRecord[] => {
  const root: NodeRecord = {
    _id: TERRITORY_ROOT,
    v: 1,
    tree: 'territory',
    kind: 'town',
    name: townName,
    parentId: null,
    path: [TERRITORY_ROOT],
  }
  return [root, ...villages.flatMap((village) => villageTree(root, village))]
}
