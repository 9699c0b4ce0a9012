import { sessions } from '@contract/sessions'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'

/** As many as one call takes. */
const AT_ONCE = 60

/** The list of a session, and what was tapped on it and isn't handed in yet. */
export function useRoll(sessionId: string) {
  const paint = useFirstPaint({ op: sessions.attendees, input: { sessionId }, name: 'attendees', late: true })
  const { write, sending, failed } = useWrite(sessions.mark)
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())

  const tick = (personId: string, present: boolean) => {
    const known = paint.kept?.data.people.find((one) => one.personId === personId)
    const next = new Map(ticks)
    if ((known?.presence === 'present') === present && known?.presence !== 'waiting') next.delete(personId)
    else next.set(personId, present)
    setTicks(next)
  }
  const handIn = async () => {
    const marks = [...ticks].map(([personId, present]) => ({ personId, present }))
    for (let from = 0; from < marks.length; from += AT_ONCE) {
      const done = await write({ sessionId, marks: marks.slice(from, from + AT_ONCE) })
      if (done === null) return
    }
    setTicks(new Map())
    await paint.load()
  }
  return { paint, ticks, tick, handIn, sending, failed }
}
