import { useEffect } from 'react'
import { useKnownPerson } from '../../first-paint/known-person'
import { learnPerson } from '../../first-paint/learn-person'
import { type Place, placesOf } from './places'

/** Asked for where the page was opened by its address and the phone hasn't been told yet. */
export function usePlaces(): Place[] {
  useEffect(() => {
    void learnPerson()
  }, [])
  return placesOf(useKnownPerson()?.desks ?? [])
}
