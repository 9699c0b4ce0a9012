import { study } from '@contract/study'
import { call } from '../api/call'
import { learnMessages } from '../reminding/grants'
import { knownPerson, knowPerson } from './known-person'

/** Asks who holds the phone where a page was opened by its address and nobody has told yet. */
export const learnPerson = async (): Promise<void> => {
  if (knownPerson() !== null) return
  const answer = await call(study.home, {})
  if (!answer.ok) return
  knowPerson(answer.data)
  learnMessages(answer.data.messages)
}
