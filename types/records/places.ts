import type { Document } from './document'

/**
 * A node of one of the two trees (DESIGN §5). `path` holds the ids from the root down to the node itself.
 * The territory's root is always `TERRITORY_ROOT` (types/domain/territory.ts): the town that runs this environment.
 */
export interface NodeRecord extends Document {
  tree: 'territory' | 'party'
  kind:
    | 'town'
    | 'village'
    | 'area'
    | 'team'
    | 'neighbourhood'
    | 'committee'
    | 'generalBranch'
    | 'branch'
    | 'studyGroup'
  name: string
  parentId: string | null
  path: string[]
  /** Villages only: 示范 / 提升 / 培育 (FIELD row 23). */
  tier?: 'model' | 'rising' | 'growing'
  /** Branches and study groups: the village they belong to. */
  villageId?: string
  /** Study groups: the GB/T 2260 code of the region whose members they take; without one they take anybody. */
  region?: string
  /** Study groups: how many members one instructor can look after. */
  capacity?: number
}

/** A named set of nodes across the trees, for instance four neighbouring villages (片区联盟). */
export interface AllianceRecord extends Document {
  name: string
  nodeIds: string[]
}

/** How many members a study group has, written with every move: `_id` is the group's. */
export interface LoadRecord extends Document {
  members: number
}

/** The roster's anchor, `_id` `roster`: `version` moves with every change to anybody's place; one import or plan runs at a time. */
export interface RosterRecord extends Document {
  version: number
  running: { kind: 'import' | 'plan'; id: string } | null
}
