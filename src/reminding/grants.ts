import { type Grant, type MessagesToday, reminders } from '@contract/reminders'
import { useSyncExternalStore } from 'react'
import { call } from '../api/call'
import { writeKey } from '../api/write-key'
import { store, stored } from '../platform/storage'
import { askToSubscribe } from '../platform/subscribe'
import { toAskFor } from './to-ask-for'

const NAME = 'messages-today'
const nothing: MessagesToday = { unread: 0, grants: [], consent: null }
const watchers = new Set<() => void>()

const read = (): MessagesToday => {
  const text = stored(NAME)
  return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<MessagesToday>) }
}
let known = read()

/** From 今日 and from 消息: a tap can't wait for it to be asked. */
export const learnMessages = (told: Partial<MessagesToday> | null): void => {
  if (told === null) return
  known = { ...known, ...told }
  store(NAME, JSON.stringify(known))
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useMessagesToday = (): MessagesToday => useSyncExternalStore(watch, () => known)

/** Asks WeChat for one message more of each template; the first thing a tap does. What was said is told to the server. */
async function ask(wanted: Grant[]): Promise<void> {
  const said = await askToSubscribe(wanted.flatMap(({ id }) => id ?? []))
  if (said.length === 0) return
  const results = said.flatMap(({ id, ...rest }) => {
    const grant = wanted.find((one) => one.id === id)
    return grant ? [{ template: grant.template, ...rest }] : []
  })
  const answer = await call(reminders.accepted, { key: writeKey(), results })
  if (answer.ok) learnMessages(answer.data)
}

/** At a tap that is made for something else: only when few messages are left, and never of who said no. */
export const askBeside = (): void => {
  void ask(toAskFor(known, { beside: true }))
}

/** At a tap that is made for this. */
export const askForMore = (): Promise<void> => ask(toAskFor(known, { beside: false }))
