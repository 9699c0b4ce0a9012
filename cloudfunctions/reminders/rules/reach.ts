import type { Purpose } from '@contract/messages'
import type { GrantRecord, InboxRecord, PersonRecord } from '@records/index'

export interface Reach {
  person: Pick<PersonRecord, 'openid' | 'consents'>
  inbox: Pick<InboxRecord, 'muted'> | null
  purpose: Purpose
}

/**
 * Whether somebody lets WeChat messages of a purpose come: tied to an account, agreed to reminders, and has not muted it.
 * @example isWilling({ person: { openid: 'o-1', consents: {} }, inbox: null, purpose: 'begin' }) // false
 */
export const isWilling = ({ person, inbox, purpose }: Reach): boolean =>
  person.openid !== undefined &&
  person.consents?.reminders?.given === true &&
  inbox?.muted.includes(purpose) !== true

/**
 * Whether a message could go out now.
 * @param configured whether the town has set the template up
 * @example canReach({ person, inbox: null, purpose: 'begin' }, grant without units, true) // false
 */
export const canReach = (
  reach: Reach,
  grant: Pick<GrantRecord, 'units'> | null,
  configured: boolean,
): boolean => configured && isWilling(reach) && (grant?.units ?? 0) > 0

/**
 * Whether somebody is a member whom no instructor answers for.
 * @example inNoGroup({ member: { branchId: 'n-b01', groupId: null, … } }) // true
 */
export const inNoGroup = (person: Pick<PersonRecord, 'member'> | undefined): boolean =>
  person?.member?.groupId === null
