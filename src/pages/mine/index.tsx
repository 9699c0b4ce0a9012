import { useState } from 'react'
import { knownPerson } from '../../first-paint/known-person'
import { Guest } from './guest'
import { Hours } from './hours'
import './index.scss'

/** Settled when the page opens: each of the two asks for what it shows, and opens the page anew when it was the wrong one. */
export default function Mine() {
  const [member] = useState(() => knownPerson()?.member ?? true)
  return member ? <Hours /> : <Guest />
}
