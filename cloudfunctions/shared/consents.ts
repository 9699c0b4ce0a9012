import type { Consent } from '@contract/people'
import { ConsentKind } from '@contract/personal'
import { instantOf } from '@domain/day'
import type { PersonRecord } from '@records/index'

/**
 * What somebody has agreed to or refused, in the order of the kinds; what was never asked isn't there.
 * @example consentsOf({ …, consents: { reminders: { given: true, at } } }) // [{ kind: 'reminders', given: true, at: '2026-…' }]
 */
export const consentsOf = ({ consents = {} }: PersonRecord): Consent[] =>
  ConsentKind.options.flatMap((kind) => {
    const consent = consents[kind]
    return consent ? [{ kind, given: consent.given, at: instantOf(consent.at) }] : []
  })
