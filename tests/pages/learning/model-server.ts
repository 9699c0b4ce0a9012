import type { Span } from '@contract/lesson'
import type { Played } from '@contract/study'
import { secondsOf, unionOf } from '@domain/spans'
import type { LessonRecord, PlaybackRecord, SeasonRecord } from '@records/index'
import { ruleOn } from '../../../cloudfunctions/study/rules/crediting'
import { openSession } from '../../../cloudfunctions/study/rules/sessions'
import type { Answer } from '../../../src/api/failures'
import type { Opened, Reported } from '../../../src/learning/account'

const season = {
  _id: 's1',
  closesOn: '2027-03-20',
  ruleVersion: 1,
  offlineMinutesPerDay: 90,
} as SeasonRecord

const refusal = (code: string): Answer<never, string> => ({ ok: false, error: { code } })

/** One member's playback on a server that follows the real crediting rules and keeps every key's reply (DESIGN §2, §3). */
export function createModelServer(lesson: LessonRecord, now: () => Date) {
  let playback: PlaybackRecord | null = null
  let known: Span[] = []
  let positionSec = 0
  const receipts = new Map<string, { payload: string; reply: Answer<unknown, string> }>()
  const calls: { name: 'open' | 'report'; atMs: number }[] = []
  const classes: string[] = []

  const once = <Data>(
    key: string,
    payload: unknown,
    run: () => Answer<Data, string>,
  ): Answer<Data, string> => {
    const text = JSON.stringify(payload)
    const receipt = receipts.get(key)
    if (receipt)
      return receipt.payload === text ? (receipt.reply as Answer<Data, string>) : refusal('KeyReused')
    const reply = run()
    if (reply.ok) receipts.set(key, { payload: text, reply })
    return reply
  }

  const openFor = (opened: LessonRecord): string => {
    const sessionId = `session-${calls.length}-${opened._id}`
    playback = openSession({
      personId: 'p1',
      before: playback,
      lesson: opened,
      season,
      sessionId,
      positionSec,
      now: now(),
    })
    return sessionId
  }

  const take = (sessionId: string, played: Played): Answer<Reported, string> => {
    const session = playback?.sessions.find((one) => one.sessionId === sessionId)
    if (!playback || !session) return refusal('NoSuchPlayback')
    const { offline, slackMs } = playback
    const ruling = ruleOn({ session, known, played, offline, slackMs, now: now() })
    playback = {
      ...playback,
      offline: ruling.offline,
      slackMs: ruling.slackMs,
      sessions: playback.sessions.map((one) => (one.sessionId === sessionId ? ruling.session : one)),
    }
    known = unionOf([...known, ...ruling.accepted])
    positionSec = ruling.session.lastPositionSec
    if (secondsOf(ruling.accepted) > 0) classes.push(ruling.class)
    const sec = secondsOf(known)
    return {
      ok: true,
      data: {
        open: ruling.session.closedAt === null,
        acceptedSec: secondsOf(ruling.accepted),
        class: ruling.class,
        spans: known,
        creditedSec: sec,
        totalSec: sec,
      },
    }
  }

  return {
    calls,
    classes,
    receipts,
    known: () => known,
    positionSec: () => positionSec,
    open: (key: string): Answer<Opened, string> => {
      calls.push({ name: 'open', atMs: now().getTime() })
      return once(key, lesson._id, () => {
        const { medium } = lesson
        return { ok: true, data: { sessionId: openFor(lesson), medium, positionSec, spans: known } }
      })
    },
    /** Another phone, or another lesson. */
    openElsewhere: () => void openFor({ ...lesson, _id: 'another' }),
    report: (key: string, sessionId: string, played: Played): Answer<Reported, string> => {
      calls.push({ name: 'report', atMs: now().getTime() })
      return once(key, { sessionId, played }, () => take(sessionId, played))
    },
  }
}
