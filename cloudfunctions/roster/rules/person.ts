import type { Consent } from '@contract/people'
import type { ConsentKind } from '@contract/personal'
import { instantOf } from '@domain/day'
import type { PersonRecord } from '@records/index'

/** @example consentsOf(person) // [{ kind: 'residence', given: true, at: '2026-11-01T…' }] */
export const consentsOf = ({ consents = {} }: PersonRecord): Consent[] =>
  (Object.keys(consents) as ConsentKind[]).flatMap((kind) => {
    const consent = consents[kind]
    return consent ? [{ kind, given: consent.given, at: instantOf(consent.at) }] : []
  })
