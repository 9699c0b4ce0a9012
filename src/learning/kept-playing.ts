import type { Span } from '@contract/lesson'
import type { Store, Stored } from '../platform/storage/types'

export interface Storage {
  stored: Stored
  store: Store
}

/** Where a lesson stood on this phone, and which of its positions the server may know. */
export interface Place {
  positionSec: number
  /** Told to the server from here or learned from it, newest last: any other came from another phone. */
  toldSec: number[]
  atMs: number
}

/** What is being played, written every two seconds: a killed app loses no more. */
export interface Playing extends Place {
  lessonId: string
  sessionId: string | null
  /** Played and in no report yet. */
  unsent: Span[]
  /** When the server last took something for this session, by the server's clock. */
  acceptedMs: number
}

const PLACES = 60

const read = <Value>({ stored }: Storage, name: string): Value | null => {
  const text = stored(name)
  if (text === null) return null
  try {
    return JSON.parse(text) as Value
  } catch {
    return null
  }
}

export const keptPlaying = (storage: Storage): Playing | null => read<Playing>(storage, 'playing')
export const keepPlaying = ({ store }: Storage, playing: Playing): void =>
  store('playing', JSON.stringify(playing))

const keptPlaces = (storage: Storage): Record<string, Place> =>
  read<Record<string, Place>>(storage, 'places') ?? {}

/** Where a lesson stands on this phone. */
export const placeOf = (storage: Storage, lessonId: string): Place | null => {
  const playing = keptPlaying(storage)
  return playing?.lessonId === lessonId ? playing : (keptPlaces(storage)[lessonId] ?? null)
}

/**
 * Where this phone goes on: null when it never played the lesson, or when the server's position is one that it neither told
 * nor learned, because another phone has moved it since.
 */
export function resumeAt(storage: Storage, lessonId: string, serverPositionSec?: number): number | null {
  const place = placeOf(storage, lessonId)
  if (!place) return null
  const moved = serverPositionSec !== undefined && !place.toldSec.includes(serverPositionSec)
  return moved ? null : Math.floor(place.positionSec)
}

/** Keeps a lesson's place among those of the lessons played last. */
export const keepPlace = (
  storage: Storage,
  lessonId: string,
  { positionSec, toldSec, atMs }: Place,
): void => {
  const places = Object.entries({ ...keptPlaces(storage), [lessonId]: { positionSec, toldSec, atMs } })
  const newest = places.sort(([, a], [, b]) => b.atMs - a.atMs).slice(0, PLACES)
  storage.store('places', JSON.stringify(Object.fromEntries(newest)))
}
