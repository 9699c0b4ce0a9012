import type { DutyRecord, PersonRecord } from '@records/index'
import type { Documents } from './documents'

/** Whoever calls: a person of the roster, or a WeChat user whom nobody has bound to one. */
export interface Actor {
  openid: string
  person: PersonRecord | null
  duties: DutyRecord[]
}

/** One request. Two persons with one openid would be two identities for one caller, so that is an error, not a choice. */
export async function actorOf(openid: string, documents: Documents): Promise<Actor> {
  const found = await documents.find<PersonRecord>('persons', { openid }, { limit: 2 })
  if (found.length > 1) throw new Error('two persons are bound to one openid')
  const person = found[0] ?? null
  return { openid, person, duties: person?.duties ?? [] }
}
