import type { OutputOf } from '@contract/core'
import type { StudyToday } from '@contract/days'
import { study } from '@contract/study'
import { dayOf, instantOf } from '@domain/day'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { enqueue, onAnswer, onQueue, queuedItems } from '../api/queue'
import { isPassing } from '../api/queue/queue-state'
import { serverNow } from '../api/server-clock'
import { askBeside } from '../reminding/grants'
import { type TodayHere, todayHere } from './today-here'

export interface CheckIn {
  /** Null where this phone can't tell. */
  today: TodayHere | null
  /** Why the last tap came to nothing: the server's code, or that the phone had no room for it. */
  failed: string | null
  tap: () => void
}

/** The answer to a tap is known before the page has asked anew. */
const newest = (said: StudyToday | null, told: StudyToday | null): StudyToday | null =>
  said?.state === 'open' && told?.day === said.day && told.state !== 'open' ? told : said

/** 打卡: kept on the phone and sent like everything that was learned, so that a dead network takes no day away. */
export function useCheckIn(said: StudyToday | null, reload: () => Promise<void>): CheckIn {
  const items = useSyncExternalStore(onQueue, queuedItems)
  const [failed, setFailed] = useState<string | null>(null)
  const [told, setTold] = useState<StudyToday | null>(null)
  const today = todayHere(newest(said, told), items, serverNow())

  useEffect(
    () =>
      onAnswer((item, answer) => {
        if (item.operation !== 'study.checkInDay') return
        if (answer.ok) {
          setTold((answer.data as OutputOf<typeof study.checkInDay>).today)
          void reload()
        } else if (!isPassing(answer.error.code)) setFailed(answer.error.code)
      }),
    [reload],
  )
  const tap = () => {
    // First of all: after anything else WeChat asks nobody.
    askBeside()
    const at = serverNow()
    const day = dayOf(at)
    const key = enqueue(study.checkInDay, `day:${day}`, { day, at: instantOf(at) })
    setFailed(key === null ? 'NoRoom' : null)
  }
  return { today, failed, tap }
}
