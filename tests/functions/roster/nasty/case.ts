/** The columns of the nasty sheet, A to I; what a case leaves out is empty, or the default of `who`. */
export interface Cells {
  name?: Cell
  branch?: Cell
  cohort?: Cell
  mobile?: Cell
  province?: Cell
  city?: Cell
  district?: Cell
  phone?: Cell
  number?: Cell
}
export type Cell = string | number | boolean | Date

/**
 * Whom a case is about: `new` has a name of its own, in 青石桥村; the others are the next of the seeded town who fit,
 * by name, branch and number: `mover` lives elsewhere and agreed that it is kept, `home` lives at home and has a
 * number, `silent` is away and agreed to nothing, `self` said where they live themselves; `left` and `dead` were on the
 * roster, `erased` had everything deleted; `again` is the one of the case before; `nobody` has only the cells.
 * In a cell `{phone}` is the person's whole number, and `{id of o-…}` the number of whoever has that account.
 */
export type Who =
  | 'new'
  | 'mover'
  | 'home'
  | 'silent'
  | 'self'
  | 'left'
  | 'dead'
  | 'erased'
  | 'again'
  | 'nobody'

/**
 * What it is, whom it is about, the cells, the verdict: `bad H:phoneShort`, `change mobile ~transfers`. A case whose
 * verdict ends in ` (xlsx)` can't be written in a CSV.
 */
export type Case = [says: string, who: Who, cells: Cells, verdict: string]
