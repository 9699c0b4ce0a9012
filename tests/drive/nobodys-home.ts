import { TemplateName } from '../../types/contract/messages'
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

/** What the function adds of 消息: an account needs no name to be written to. */
export const nobodysMessages: Home['messages'] = {
  unread: 0,
  consent: true,
  grants: TemplateName.options.map((template) => ({
    template,
    id: `local-${template}`,
    left: 0,
    always: null,
  })),
}
