import { PARTY_ROOT } from '@domain/territory'
import type { AllianceRecord, NodeRecord } from '@records/index'
import { shortName } from './regions'
import { townName, under } from './territory'
import { type Village, villages } from './villages'

const generals = [
  ['n-g1', '青枫联村党总支'],
  ['n-g2', '古塘联村党总支'],
  ['n-g3', '柑溪联村党总支'],
] as const

/** The id of a village's regional group, counted from 0. */
export const groupId = (village: Village, index: number): string => `${village.branchId}-s${index + 1}`

const branchTree = (parent: NodeRecord, village: Village): NodeRecord[] => {
  const branch = under(parent, {
    _id: village.branchId,
    kind: 'branch',
    name: `${village.name}党支部`,
    villageId: village.id,
  })
  const groups = village.regions.map((region, i) =>
    under(branch, {
      _id: groupId(village, i),
      kind: 'studyGroup',
      name: `${village.name}${shortName(region)}学习小组`,
      villageId: village.id,
      region,
      capacity: 20,
    }),
  )
  return [branch, ...groups]
}

/** 党委 / 总支 / 支部 / 学习小组; four branches stand directly under the committee, as they do in small towns. */
export const party = (): NodeRecord[] => {
  const root: NodeRecord = {
    _id: PARTY_ROOT,
    v: 1,
    tree: 'party',
    kind: 'committee',
    name: `${townName}党委`,
    parentId: null,
    path: [PARTY_ROOT],
  }
  const direct = villages.filter(({ general }) => !general)
  return [
    root,
    ...generals.flatMap(([id, name]) => {
      const node = under(root, { _id: id, kind: 'generalBranch', name })
      const own = villages.filter(({ general }) => general === id)
      return [node, ...own.flatMap((village) => branchTree(node, village))]
    }),
    ...direct.flatMap((village) => branchTree(root, village)),
  ]
}

/** Four neighbouring villages that help each other (FIELD row 34), across two 总支. */
export const alliances: AllianceRecord[] = [
  {
    _id: 'al-four-villages',
    v: 1,
    name: '四村片区联盟',
    nodeIds: ['青石桥村', '枫香坳村', '古井湾村', '竹山冲村'].map(
      (name) => villages.find((village) => village.name === name)!.id,
    ),
  },
]
