import type { OutputOf } from '@contract/core'
import { reminders } from '@contract/reminders'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { withOlder } from './board-view'

type Lines = OutputOf<typeof reminders.board>['lines']

/** The newest lines of a board, and as many older ones as were asked for. */
export function useBoard(nodeId: string) {
  const paint = useFirstPaint({ op: reminders.board, input: { nodeId }, name: `reminded-${nodeId}` })
  const [older, setOlder] = useState<{ lines: Lines; more: boolean } | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const board = paint.kept?.data ?? null
  const newest = board?.lines ?? []

  /** Page after page on from the newest, until there are so many. */
  const ask = async (wanted: number) => {
    setAsking(true)
    setFailed(null)
    const lines: Lines = []
    let more = true
    while (more && lines.length < wanted) {
      const answer = await call(reminders.board, { nodeId, from: newest.length + lines.length })
      if (!answer.ok) {
        setFailed(answer.error.code)
        break
      }
      lines.push(...answer.data.lines)
      more = answer.data.more === true && answer.data.lines.length > 0
    }
    if (lines.length > 0) setOlder({ lines, more })
    setAsking(false)
  }
  const again = async () => {
    await paint.load()
    if (older) await ask(older.lines.length)
  }
  return {
    paint,
    node: board?.node,
    lines: board && withOlder(newest, older?.lines ?? []),
    more: older ? older.more : board?.more === true,
    asking,
    failed,
    /** As many as come at once. */
    askOlder: () => ask((older?.lines.length ?? 0) + 1),
    again,
  }
}
