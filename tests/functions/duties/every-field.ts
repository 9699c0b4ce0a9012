import { type PersonalField, personalFields, type Sight } from '@contract/personal'
import { maskName, maskPhone, maskResidence } from '@domain/mask'
import * as z from 'zod/mini'
import { openPhone, phoneKeys } from '../../../cloudfunctions/shared/phone'
import { residenceOf } from '../../../cloudfunctions/shared/regions'
import type { Json } from '../../drive/local-cloud'
import { type Caller, PHONE_KEY } from './cast'
import type { Named } from './every-call'

/** Whether a reply of this operation can be about a person. */
export const isAboutPeople = ({ output }: Named): boolean =>
  JSON.stringify(z.toJSONSchema(output)).includes('"personId"')

/** Every object about a person in a reply. */
export function aboutPeople(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(aboutPeople)
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(aboutPeople)
  return typeof value.personId === 'string' ? [value, ...within] : within
}

/** What is true of a person, as the database has it. `study` is worked out and not kept: something, or nothing. */
export function truthOf(person: Json): Record<PersonalField, Json> {
  const residence = person.member?.residence
  return {
    name: person.name,
    phone: person.phone ? openPhone(person.phone, phoneKeys(PHONE_KEY)) : null,
    residence: residence ? residenceOf(residence) : null,
    bound: person.openid !== undefined,
    study: expect.anything(),
    consents: expect.any(Array),
  }
}

const masks: Partial<Record<PersonalField, (truth: Json) => Json>> = {
  name: maskName,
  phone: maskPhone,
  residence: maskResidence,
}

const seenAs = (sight: Seen['sight'], field: PersonalField, truth: Json): Json => {
  if (truth === null || sight === 'absent') return null
  return sight === 'shown' ? truth : masks[field]!(truth)
}

/** A field of somebody in a reply, and how it ought to look. */
export interface Seen {
  field: PersonalField
  sight: Sight | 'absent'
  self: boolean
  value: Json
  ought: Json
}

/** How each personal field in a reply looks beside what the contract's `sees` makes of the truth. */
export function fieldsSeen(
  { sees }: Named,
  caller: Caller,
  reply: Json,
  persons: ReadonlyMap<string, Json>,
): Seen[] {
  return aboutPeople(reply.data).flatMap((about) => {
    const truth = truthOf(persons.get(about.personId))
    const self = about.personId === caller.personId
    return personalFields
      .filter((field) => field in about)
      .map((field): Seen => {
        const sight = self ? 'shown' : (sees[field]?.[caller.role] ?? sees[field]?.villager ?? 'absent')
        return { field, sight, self, value: about[field], ought: seenAs(sight, field, truth[field]) }
      })
  })
}

const NUMBER = /1[3-9]\d{9}/g

/** Numbers of people in clear that stand in a reply. */
export const numbersIn = (reply: Json, numbers: ReadonlySet<string>): string[] =>
  (JSON.stringify(reply).match(NUMBER) ?? []).filter((found) => numbers.has(found))
