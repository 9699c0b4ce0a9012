import type { OutputOf } from '@contract/core'
import type { Grant, MessagesToday, TemplateName } from '@contract/messages'
import { reminders } from '@contract/reminders'
import { useSyncExternalStore } from 'react'
import { enqueue, onAnswer } from '../api/queue'
import { store, stored } from '../platform/storage'
import { askToSubscribe, openSettings } from '../platform/subscribe'
import type { Said } from '../platform/subscribe/types'
import { OF_STUDY, refusedOf, toAskFor } from './to-ask-for'

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

onAnswer((item, answer) => {
  if (!answer.ok) return
  if (item.operation === 'reminders.accepted')
    learnMessages(answer.data as OutputOf<typeof reminders.accepted>)
  if (item.operation === 'reminders.read') learnMessages(answer.data as OutputOf<typeof reminders.read>)
})

/**
 * Asks WeChat for one message more of each template; the first thing a tap does. What was said goes to the server through
 * the queue: a unit that WeChat has given must not be lost with the network.
 */
const ask = async (wanted: Grant[]): Promise<void> =>
  tell(wanted, await askToSubscribe(wanted.flatMap(({ id }) => id ?? [])))

function tell(wanted: Grant[], said: Said[]): void {
  const results = said.flatMap(({ id, ...rest }) => {
    const grant = wanted.find((one) => one.id === id)
    return grant ? [{ template: grant.template, ...rest }] : []
  })
  if (results.length > 0) enqueue(reminders.accepted, 'grants', { results })
}

/** At a tap that is made for something else: only when few messages are left, and never of who said no. */
export const askBeside = (of = OF_STUDY): void => {
  void ask(toAskFor(known, { beside: true, of }))
}

/** At a tap that is made for this. */
export const askForMore = (of: readonly TemplateName[]): Promise<void> =>
  ask(toAskFor(known, { beside: false, of }))

/** To WeChat's settings, where 总是拒绝 is taken back. Nothing is accepted there: what was changed is that one can be asked again. */
export const takeRefusalBack = async (): Promise<void> => {
  const refused = refusedOf(known)
  const kept = await openSettings(refused.flatMap(({ id }) => id ?? []))
  tell(
    refused,
    kept.map((one) => ({ ...one, result: 'reject' as const })),
  )
}
