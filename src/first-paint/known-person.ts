import type { Home } from '@contract/study'
import { useSyncExternalStore } from 'react'
import { store, stored } from '../platform/storage'
import { type Desk, desksOf, isDesk } from './desks'

/** What a phone knows of its holder since it was last told: bars and first paints must not wait for an answer. */
export interface KnownPerson {
  member: boolean
  /** Tied to a name on the roster. */
  bound: boolean
  desks: Desk[]
}

const NAME = 'person'
const nobody: KnownPerson = { member: false, bound: false, desks: [] }
const watchers = new Set<() => void>()

const read = (): KnownPerson | null => {
  const text = stored(NAME)
  return text === null ? null : { ...nobody, ...(JSON.parse(text) as Partial<KnownPerson>) }
}
let known = read()

/** Null before anything was ever told. */
export const knownPerson = (): KnownPerson | null => known

const know = (person: KnownPerson): void => {
  known = person
  store(NAME, JSON.stringify(person))
  for (const watcher of watchers) watcher()
}

/** From 今日, which tells everything. */
export const knowPerson = ({ person, study }: Pick<Home, 'person' | 'study'>): void =>
  know({ member: study !== null, bound: person !== null, desks: desksOf(person?.duties ?? []) })

/** From pages that tell whether somebody is a member and nothing else. */
export const knowMember = (member: boolean): void => {
  const before = known ?? nobody
  know({ ...before, member, bound: before.bound || member })
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useKnownPerson = (): KnownPerson | null => useSyncExternalStore(watch, knownPerson)

const LAST_DESK = 'last-desk'

/** The desk that 工作台 opens next time. */
export const keepDesk = (key: string): void => store(LAST_DESK, key)

/** The desk used last, or the first one of somebody who used none. */
export const deskToOpen = (desks: readonly Desk[]): Desk | undefined => {
  const last = stored(LAST_DESK)
  return desks.find((desk) => last !== null && isDesk(last, desk)) ?? desks[0]
}
