import type { NodeRecord } from '@records/index'
import { type Cell, clean, isError, isFormula } from './cell'
import { type Read, read, unread } from './name'

export interface BranchPlace {
  branchId: string
  villageId: string
  name: string
}

/** What a sheet may call the town's branches. */
export interface BranchNames {
  town: string
  byId: Map<string, BranchPlace>
  byName: Map<string, Set<string>>
  byShortName: Map<string, Set<string>>
}

const PARTY = /^(?:中国共产党|中共)/
const ORGAN = /(?:党支部委员会|支部委员会|党总支部|党总支|总支部|党支部|支部|党委)$/
const COMMITTEE = /(?<=村|社区)(?:民委员会|委会|村民委员会|居民委员会|居委会)$/
const VILLAGE = /(?:社区|村)$/

/**
 * The village in what somebody calls its branch.
 * @example villageNameOf('中共樟树坳镇青石桥村支部委员会', '樟树坳镇') // '青石桥村'
 */
export function villageNameOf(text: string, town: string): string {
  const plain = clean(text)
    .replace(/[\s"“”「」()]/g, '')
    .replace(PARTY, '')
  const after = town !== '' && plain.includes(town) ? plain.slice(plain.indexOf(town) + town.length) : plain
  return after.replace(ORGAN, '').replace(COMMITTEE, '')
}

const shortOf = (village: string): string => village.replace(VILLAGE, '')

/** @example branchNames(nodes).byName.get('青石桥村') // Set { 'n-b01' }: by the branch's or the village's name */
export function branchNames(nodes: readonly NodeRecord[], town: string): BranchNames {
  const villages = new Map(
    nodes.filter(({ kind }) => kind === 'village').map((node) => [node._id, node.name]),
  )
  const names: BranchNames = { town, byId: new Map(), byName: new Map(), byShortName: new Map() }
  const add = (map: Map<string, Set<string>>, name: string, id: string) =>
    map.set(name, (map.get(name) ?? new Set()).add(id))
  for (const { _id, kind, name, villageId } of nodes) {
    if (kind !== 'branch' || !villageId) continue
    names.byId.set(_id, { branchId: _id, villageId, name })
    for (const called of [name, villages.get(villageId) ?? name]) {
      const village = villageNameOf(called, town)
      add(names.byName, village, _id)
      add(names.byShortName, shortOf(village), _id)
    }
  }
  return names
}

/**
 * The branch that a cell means.
 * @example readBranch('青石桥', names).value?.branchId // 'n-b01'
 */
export function readBranch(cell: Cell | undefined, names: BranchNames): Read<BranchPlace> {
  const text = clean(cell)
  if (text === '') return unread('branchMissing')
  if (isError(text)) return unread('cellError')
  if (isFormula(text)) return unread('formula')
  const village = villageNameOf(text, names.town)
  const found = [...(names.byName.get(village) ?? names.byShortName.get(village) ?? [])]
  if (found.length === 0) return unread('branchUnknown')
  return found.length > 1 ? unread('branchAmbiguous') : read(names.byId.get(found[0]!)!)
}
