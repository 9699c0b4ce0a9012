import type { GrantMoveRecord, GrantRecord } from '@records/index'

export interface Moved {
  grant: GrantRecord
  /** Null when it changes nothing. */
  move: GrantMoveRecord | null
}

/**
 * An account that never accepted anything.
 * @example noGrant('o-1', 'study').units // 0
 */
export const noGrant = (openid: string, template: GrantRecord['template']): GrantRecord => ({
  _id: `${openid}:${template}`,
  v: 1,
  openid,
  template,
  units: 0,
  always: null,
  heard: { client: 0, push: 0 },
})

type Kind = Exclude<GrantMoveRecord['kind'], 'opening'>

const step: Record<Kind, (units: number) => number> = {
  accept: () => 1,
  reserve: () => -1,
  return: () => 1,
  zero: (units) => -units,
}

/**
 * One move of the ledger and the grant after it. Taking from an empty grant is nobody's right and answers no move.
 * @param of what it is for: the delivery, or the accept's own name
 * @example moved(grant with 1 unit, 'reserve', 'p1:begin:2026-W51', at).grant.units // 0
 */
export function moved(grant: GrantRecord, kind: Kind, of: string, at: Date): Moved {
  const units = step[kind](grant.units)
  if (units === 0 || grant.units + units < 0) return { grant, move: null }
  const { _id: grantId, openid } = grant
  return {
    grant: { ...grant, units: grant.units + units },
    move: { _id: `${grantId}:${kind}:${of}`, v: 1, grantId, openid, kind, units, at },
  }
}

/**
 * What a grant's ledger comes to.
 * @example replayUnits([accept, accept, reserve]) // 1
 */
export const replayUnits = (moves: readonly Pick<GrantMoveRecord, 'units'>[]): number =>
  moves.reduce((sum, { units }) => sum + units, 0)

/**
 * One line in the place of those that are forgotten, so that the ledger goes on adding up.
 * @example opening('o-1:study', [accept, accept, reserve], at).units // 1
 */
export const opening = (grantId: string, old: readonly GrantMoveRecord[], at: Date): GrantMoveRecord => ({
  _id: `${grantId}:opening:${at.getTime()}`,
  v: 1,
  grantId,
  openid: old[0]?.openid ?? '',
  kind: 'opening',
  units: replayUnits(old),
  at,
})
