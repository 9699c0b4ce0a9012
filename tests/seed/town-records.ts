import type {
  AllianceRecord,
  HoursRecord,
  LedgerRecord,
  NodeRecord,
  PersonRecord,
  SeasonRecord,
  TopicRecord,
} from '@records/index'
import { seeds } from '../../scripts/seed/index'
import { midSeason } from '../../scripts/seed/seed'

interface TownRecords {
  nodes: NodeRecord[]
  alliances: AllianceRecord[]
  persons: PersonRecord[]
  seasons: SeasonRecord[]
  topics: TopicRecord[]
  ledger: LedgerRecord[]
  hours: HoursRecord[]
}

export const opensAt = new Date(midSeason)

/** Phone numbers are sealed with it. */
export const secrets = { phoneKey: 'a-key-for-tests-that-is-long-enough-0001' }

/** The seeded town with its documents typed as the records they are. */
export const townAt = (at: Date = opensAt): TownRecords =>
  seeds.town(at, secrets).documents as unknown as TownRecords

export const holdersOf = (persons: PersonRecord[], role: string): PersonRecord[] =>
  persons.filter(({ duties }) => duties.some((duty) => duty.role === role))
