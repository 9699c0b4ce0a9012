import type { RefuseReason, ReviewItem } from '@contract/reviews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { reasonsFor } from './review-view'
import type { useQueue } from './use-queue'

interface RefuseProps {
  item: ReviewItem
  queue: ReturnType<typeof useQueue>
  onClose: () => void
}

/** Why not, from a list: whoever handed in study from elsewhere is told the reason. */
export function Refuse({ item, queue, onClose }: RefuseProps) {
  const reasons = reasonsFor(item.kind)
  const [reason, setReason] = useState<RefuseReason | null>(reasons.length === 1 ? reasons[0]!.id : null)
  const { sending, failed } = queue
  const refuse = async () => {
    if (reason) await queue.decide(item, reason, null)
  }
  const close = () => {
    queue.forgive()
    onClose()
  }
  const gone = failed?.code === 'NoSuchItem'
  return (
    <Sheet title="为什么不收" onClose={close}>
      <Choice label="为什么不收" options={reasons} chosen={reason} onChoose={setReason} />
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      <View className="review__action">
        {gone ? (
          <Button kind="main" onTap={() => queue.leave(item)}>
            看下一条
          </Button>
        ) : (
          <Button kind="main" onTap={refuse} off={sending || reason === null}>
            {sending ? '正在交…' : reason === null ? '先选一条原因' : '按这条，不收'}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
