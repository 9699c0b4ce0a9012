import { type RuleChange, seasons } from '@contract/seasons'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call'
import { useSlices } from '../../api/use-slices'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { runningOf } from './change-view'

const step = async ({ id }: RuleChange) => {
  const answer = await call(seasons.stepChange, { key: writeKey(), changeId: id })
  return answer.ok ? { ok: true as const, data: answer.data.change } : answer
}

/** Topics, and a recomputation that goes on for as long as the page is open, whoever began it and whenever. */
export function useTopics() {
  const paint = useFirstPaint({ op: seasons.topics, input: {}, name: 'topics' })
  const [change, setChange] = useState<RuleChange | null>(null)
  const { load } = paint
  const slices = useSlices<RuleChange>({
    step,
    moves: ({ state }) => state === 'running',
    onView: (view) => {
      setChange(view)
      if (view.state === 'done') void load()
    },
  })
  const goOn = useRef(slices.goOn)
  goOn.current = slices.goOn
  const begin = (begun: RuleChange) => {
    setChange(begun)
    void goOn.current(begun)
  }
  const begun = useRef(begin)
  begun.current = begin
  const running = paint.answered && paint.kept ? runningOf(paint.kept.data.changes) : null
  const runningId = running?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each recomputation that was found running
  useEffect(() => {
    if (running) begun.current(running)
  }, [runningId])
  return { paint, change, begin, failed: slices.failed }
}
export type Topics = ReturnType<typeof useTopics>
