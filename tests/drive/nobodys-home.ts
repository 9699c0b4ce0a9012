import type { Home } from '../../types/contract/study'

/** 今日 of an empty town, to somebody whom nobody knows. */
export const nobodysHome: Home = {
  town: null,
  person: null,
  study: null,
  resume: null,
  next: null,
  nextSession: null,
  today: null,
  task: null,
  messages: null,
}
