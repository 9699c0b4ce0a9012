import type { Category } from '@contract/categories'
import type { Role } from '@contract/core'
import type { Cohort } from '@contract/personal'
import type { ExportPurpose } from '@contract/sheet'
import type { StandingState } from '@contract/standing'
import type { Figures, PlaceLine } from '@contract/tallies'
import type { Document } from './document'

/** What a sheet beside the figures lists. */
export type ListedKind = 'person' | 'village' | 'branch' | 'studyGroup'

/** A file of a place's figures: how far it has come, and who took it for what. */
export interface FigureExportRecord extends Document {
  byId: string
  /** The duties it was begun by: whoever loses one of them gets no file. */
  as: Role[]
  at: Date
  nodeId: string
  purpose: ExportPurpose
  /** As they were when it was begun; null once it is forgotten. */
  figures: Figures | null
  /** Of the shares and tallies that it reads. */
  seasonId: string
  state: 'making' | 'ready' | 'failed'
  /** The lists it goes through, which of them is next, and after what. */
  lists: ListedKind[]
  list: number
  after: string
  slices: number
  /** Rows written, of about how many. */
  done: number
  rows: number
  /** Members of other branches, whom a secretary only counts. */
  elsewhere: number
  /** When the last rows were read. */
  readAt: Date | null
  file: string
  forgetAt: Date
  forgottenAt: Date | null
}

/** Somebody as a row; everything in content seconds. */
export interface PersonLine {
  personId: string
  name: string | null
  group: string
  cohort: Cohort
  state: StandingState
  byCategory: Record<Category, number>
  totalSec: number
  requiredSec: number
  missingSec: number
  lastOn: string | null
}

/** Rows of one list that were read at once: `_id` is `exportId:slice`. Gone within the day, with the file. */
export interface FigureSliceRecord extends Document {
  exportId: string
  slice: number
  kind: ListedKind
  people: PersonLine[]
  places: PlaceLine[]
}
