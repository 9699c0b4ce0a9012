import type { WishCard } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../button'
import { Message } from '../message'
import { toNudge } from './nudge-view'
import './index.scss'

interface NudgeProps {
  cards: readonly WishCard[]
  /** `side` where the page has something else to do first. */
  kind?: 'main' | 'side'
}

/** 催一催: whoever holds what is late is told, once a day. */
export function Nudge({ cards, kind = 'main' }: NudgeProps) {
  const [nudged, setNudged] = useState<number | null>(null)
  const { write, sending, failed } = useWrite(wishes.nudge)
  const wishIds = toNudge(cards)
  if (wishIds.length === 0) return null
  const nudge = async () => {
    const answer = await write({ wishIds })
    if (answer) setNudged(answer.nudged)
  }
  if (nudged !== null)
    return (
      <Message
        kind="info"
        icon="done"
        title={nudged === 0 ? '今天都催过了' : `催了 ${nudged} 件`}
        line="一天催一次，明天还没办再来。"
      />
    )
  return (
    <>
      {failed && <Message kind="danger" icon="alert" title="没催成" line={errorCopy[failed.code]} />}
      <View className="nudge">
        <Button kind={kind} onTap={nudge} off={sending}>
          {sending ? '正在催…' : `催一催这 ${wishIds.length} 件`}
        </Button>
      </View>
    </>
  )
}
