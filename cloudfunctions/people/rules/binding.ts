import { sameName } from '@domain/names'
import type { AccountRecord, InviteRecord, PersonRecord } from '@records/index'

/**
 * An account nobody has written yet.
 * @param personId whom its openid stands with, for a person from before accounts were kept
 * @example freshAccount('o-a', null).tries // 0
 */
export const freshAccount = (openid: string, personId: string | null): AccountRecord => ({
  _id: openid,
  v: 1,
  personId,
  tries: 0,
  triesFrom: null,
  requestId: null,
})

/**
 * Whether a WeChat account may be tied to this person: not to one who was erased or died, and to one who left the roster only
 * while they still have a duty.
 * @example mayBeBound({ …, member: undefined, former: { … } }) // false
 */
export const mayBeBound = ({ erasedAt, member, former, duties }: PersonRecord): boolean =>
  erasedAt === undefined &&
  (member !== undefined ||
    former === undefined ||
    (former.reason !== 'deceased' && duties.some(({ role }) => role !== 'member')))

/**
 * Whether an invite ties whoever says this name: it is live, it is this person's last one, and the name is theirs.
 * @example inviteFits(invite, person, '谭 秀英', now) // true for 谭秀英, within two hours, once
 */
export const inviteFits = (invite: InviteRecord, person: PersonRecord, name: string, now: Date): boolean =>
  invite.usedAt === null &&
  invite.expiresAt.getTime() > now.getTime() &&
  person.inviteId === invite._id &&
  sameName(person.name, name)

/** What tying an account to a person changes. */
export interface Tied {
  person: PersonRecord
  account: AccountRecord
  /** The account that had the person before. */
  lost: string | null
  kind: 'bound' | 'rebound' | 'same'
}

/**
 * Ties an account to a person; whichever account had the person before loses it.
 * @example tied(account of o-new, person bound to o-old, now) // { lost: 'o-old', kind: 'rebound', … }
 */
export function tied(account: AccountRecord, person: PersonRecord, now: Date): Tied {
  const bound = { ...account, personId: person._id }
  if (person.openid === account._id) return { person, account: bound, lost: null, kind: 'same' }
  const lost = person.openid ?? null
  return {
    person: { ...person, openid: account._id, boundAt: now },
    account: bound,
    lost,
    kind: lost === null ? 'bound' : 'rebound',
  }
}
