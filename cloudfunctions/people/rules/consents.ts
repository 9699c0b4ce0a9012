import type { Consent } from '@contract/people'
import type { ConsentKind } from '@contract/personal'
import { instantOf } from '@domain/day'
import type { NodeRecord, PersonRecord } from '@records/index'

/**
 * What somebody has agreed to or refused, oldest kind first; what was never asked isn't there.
 * @example consentsOf({ …, consents: { reminders: { given: true, at } } }) // [{ kind: 'reminders', given: true, at: '2026-…' }]
 */
export const consentsOf = ({ consents = {} }: PersonRecord): Consent[] =>
  (['residence', 'reminders'] as const).flatMap((kind) => {
    const consent = consents[kind]
    return consent ? [{ kind, given: consent.given, at: instantOf(consent.at) }] : []
  })

/**
 * Whether a consent says so already: then nothing happens and nothing is noted.
 * @example isSaid(person without consents, 'residence', true) // false
 */
export const isSaid = (person: PersonRecord, kind: ConsentKind, given: boolean): boolean =>
  person.consents?.[kind]?.given === given

/**
 * A person after giving, withdrawing or declining a consent. Withdrawing 住处 takes the phone, the residence, the wish to be
 * called back and the place in a group of a region with it; the branch, the duties and all study stay (DESIGN §11).
 * Declining what was never given is only recorded.
 * @param group the study group they are in
 * @param tombs keyed hashes of the number that would be deleted
 * @example withConsent(person, 'residence', false, { group: regional, … }).member // no residence, groupId null
 */
export function withConsent(
  person: PersonRecord,
  kind: ConsentKind,
  given: boolean,
  { group, tombs, now }: { group: NodeRecord | null; tombs: readonly string[]; now: Date },
): PersonRecord {
  const said = { ...person, consents: { ...person.consents, [kind]: { given, at: now } } }
  if (kind !== 'residence' || !withdraws(person, kind, given)) return said
  const after = withoutWhereabouts(said, group)
  return person.phone
    ? { ...after, phoneTombs: [...new Set([...(person.phoneTombs ?? []), ...tombs])] }
    : after
}

/**
 * Whether this takes back what was given before.
 * @example withdraws(person without consents, 'residence', false) // false: they decline
 */
export const withdraws = (person: PersonRecord, kind: ConsentKind, given: boolean): boolean =>
  !given && person.consents?.[kind]?.given === true

function withoutWhereabouts(person: PersonRecord, group: NodeRecord | null): PersonRecord {
  const { phone: _, callbackAt: __, ...rest } = person
  if (!rest.member) return rest
  const { residence: ___, residenceBy: ____, ...member } = rest.member
  if (group?.region === undefined) return { ...rest, member }
  const { pinned: _____, ...placed } = member
  return { ...rest, member: { ...placed, groupId: null } }
}
