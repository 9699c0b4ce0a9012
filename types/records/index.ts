import type { Category } from '@contract/categories'
import type { Role } from '@contract/core'
import type { TextSize } from '@contract/study'

/** What the database keeps. Every document carries `v`, the version of its shape (DESIGN §2). */
interface Document {
  _id: string
  v: 1
}

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
  /** Branches: the village they belong to. Study groups: the GB/T 2260 code of the region they live in. */
  villageId?: string
  region?: string
}

/** A named set of nodes across the trees, for instance four neighbouring villages (片区联盟). */
export interface AllianceRecord extends Document {
  name: string
  nodeIds: string[]
}

export interface DutyRecord {
  role: Role
  nodeIds: string[]
}

export interface PersonRecord extends Document {
  name: string
  /** Set once the person is bound to a WeChat account. */
  openid?: string
  duties: DutyRecord[]
  textSize: TextSize
  member?: {
    branchId: string
    villageId: string
    groupId: string | null
    cohort: 'office' | 'village' | 'young'
    mobile: boolean
    /** GB/T 2260 code of the district where a mobile member lives now. */
    residence?: string
  }
}

export interface SeasonRecord extends Document {
  name: string
  opensOn: string
  closesOn: string
  minutesPerHour: number
  requiredHours: number
  rooms: { category: Category; requiredHours: number }[]
  ruleVersion: number
  state: 'draft' | 'open' | 'closed'
}

export interface TopicRecord extends Document {
  title: string
  category: Category
  nominalSec: number
}

/** One line of the hours ledger: append-only (DESIGN §3). */
export interface LedgerRecord extends Document {
  seasonId: string
  personId: string
  topicId: string
  category: Category
  channel: 'online' | 'session' | 'visit'
  class: 'verified' | 'background' | 'offline' | 'confirmed'
  sec: number
  evidence: string
  ruleVersion: number
  at: Date
}

/** The running sum of a member's ledger in a season: `_id` is `seasonId:personId`. */
export interface HoursRecord extends Document {
  seasonId: string
  personId: string
  totalSec: number
  byCategory: Record<Category, number>
  lastAt: Date | null
}

/** What a write answered, kept under its key for 30 days (DESIGN §2): `_id` is `openid:operation:key`. */
export interface ReceiptRecord extends Document {
  /** SHA-256 of the input without its key. */
  payload: string
  /** The reply's data as JSON text, so that no rule about field names applies to it. */
  reply: string
  at: Date
}
