import { createHash } from 'node:crypto'
import type { AccountRecord, LoadRecord, PersonRecord, RosterRecord } from '@records/index'
import { type PhoneKeys, sealPhone } from '../../../cloudfunctions/shared/phone'
import { type Draw, drawOf } from '../draw'
import { namedMembers } from './cast'
import { districtsOf } from './regions'
import { villages } from './villages'

/** When the town tied its members to their WeChat accounts. */
const boundAt = new Date('2026-11-01T10:00:00.000+08:00')
const regions = [...new Set(villages.flatMap((village) => village.regions))]

/** Numbers nobody has: 138, then eight digits that never repeat. */
const phoneOf = (number: number): string => `138${String((number * 7_919) % 100_000_000).padStart(8, '0')}`

const nonceOf = (id: string): Buffer => createHash('sha256').update(id).digest().subarray(0, 12)

const withPhone = (person: PersonRecord, keys: PhoneKeys[], draw: Draw, number: number): PersonRecord => {
  const has = draw.chance(person.member?.mobile ? 96 : 78)
  const named = namedMembers.find(({ name }) => name === person.name)
  const phone = named?.phone ?? (has && person.member ? phoneOf(number) : null)
  return phone ? { ...person, phone: sealPhone(phone, keys, nonceOf(person._id)) } : person
}

/** Some have moved since the groups were made, and a few never agreed that their residence be kept. */
const withResidence = (person: PersonRecord, draw: Draw): PersonRecord => {
  const { member } = person
  const [refuses, moved, region, reminded] = [
    draw.chance(3),
    draw.chance(8),
    draw.pick(regions),
    draw.chance(80),
  ]
  const district = draw.pick(districtsOf(region))
  if (!member || !person.openid) return person
  const named = namedMembers.some(({ openid }) => openid !== undefined && openid === person.openid)
  const reminders = { given: reminded, at: boundAt }
  if (!member.mobile) return { ...person, boundAt, consents: { reminders } }
  const { residence: _, ...without } = member
  if (refuses && !named)
    return {
      ...person,
      boundAt,
      member: without,
      consents: { residence: { given: false, at: boundAt }, reminders },
    }
  const consents = { residence: { given: true, at: boundAt }, reminders }
  const now = moved && !named ? { ...member, residence: district, residenceBy: 'self' as const } : member
  return { ...person, boundAt, member: now, consents }
}

/** Phones, consents and where they live by now. */
export const settled = (persons: PersonRecord[], keys: PhoneKeys[]): PersonRecord[] => {
  const draw = drawOf('settled')
  return persons.map((person, i) => withResidence(withPhone(person, keys, draw, i + 1), draw))
}

export const accounts = (persons: PersonRecord[]): AccountRecord[] =>
  persons.flatMap(({ _id: personId, openid }) =>
    openid ? [{ _id: openid, v: 1 as const, personId, tries: 0, triesFrom: null, requestId: null }] : [],
  )

export const loads = (persons: PersonRecord[]): LoadRecord[] => {
  const counts = new Map<string, number>()
  for (const { member } of persons)
    if (member?.groupId) counts.set(member.groupId, (counts.get(member.groupId) ?? 0) + 1)
  return [...counts].map(([_id, members]) => ({ _id, v: 1, members }))
}

export const rosterAnchor: RosterRecord = { _id: 'roster', v: 1, version: 1, running: null }
