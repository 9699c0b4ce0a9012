import type { OutputOf } from '@contract/core'
import type { Purpose } from '@contract/messages'
import { people } from '@contract/people'
import { reminders } from '@contract/reminders'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useWrite } from '../../api/use-write'
import { writeKey } from '../../api/write-key'
import { knownPerson } from '../../first-paint/known-person'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { askForMore, learnMessages } from '../../reminding/grants'
import { OF_ALL, OF_WISHES } from '../../reminding/to-ask-for'

type Inbox = OutputOf<typeof reminders.inbox>

const learn = ({ unread, grants, consent }: Inbox) => learnMessages({ unread, grants, consent })

/** As many as one call takes. */
const READ_AT_ONCE = 50

async function markRead(shown: Inbox['messages']): Promise<void> {
  const ids = shown.filter(({ read }) => !read).map(({ id }) => id)
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const some = ids.slice(from, from + READ_AT_ONCE)
    const answer = await call(reminders.read, { key: writeKey(), ids: some })
    if (answer.ok) learnMessages(answer.data)
  }
}

/** Whatever the page has shown is read; on the page itself it stays marked until it is opened again. */
function useReadOnSight(shown: Inbox | null, answered: boolean): void {
  useEffect(() => {
    if (answered) void markRead(shown?.messages ?? [])
  }, [shown, answered])
}

export function useMessages() {
  const paint = useFirstPaint({
    op: reminders.inbox,
    input: { before: null },
    name: 'inbox',
    onAnswer: learn,
  })
  const [older, setOlder] = useState<Inbox | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const muting = useWrite(reminders.mute)
  const consenting = useWrite(people.setConsent)
  const first = paint.kept?.data ?? null
  useReadOnSight(first, paint.answered)

  const more = async () => {
    const before = older ? older.before : (first?.before ?? null)
    setAsking(true)
    setFailed(null)
    const answer = await call(reminders.inbox, { before })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code)
    void markRead(answer.data.messages)
    setOlder({ ...answer.data, messages: [...(older?.messages ?? []), ...answer.data.messages] })
  }
  const mute = async (purpose: Purpose, muted: boolean) => {
    if ((await muting.write({ purpose, muted })) !== null) await paint.load()
  }
  const consent = async () => {
    if ((await consenting.write({ kind: 'reminders', given: true })) !== null) await paint.load()
  }
  const ask = async () => {
    setAsking(true)
    await askForMore(knownPerson()?.member ? OF_ALL : OF_WISHES)
    setAsking(false)
  }
  const messages = [...(first?.messages ?? []), ...(older?.messages ?? [])]
  const before = older ? older.before : (first?.before ?? null)
  const code = failed ?? muting.failed?.code ?? consenting.failed?.code ?? null
  return { paint, first, messages, before, asking, code, more, mute, consent, consenting, ask }
}
