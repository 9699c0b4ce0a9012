import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { Button } from '../button'
import { Message } from '../message'
import { Sheet } from '../sheet'
import './index.scss'

interface ConfirmProps {
  title: string
  /** What follows, a sentence each. */
  lines: readonly string[]
  /** The verb, and the same while it is on its way. */
  does: string
  doing: string
  sending: boolean
  failed: ErrorCode | null
  onYes: () => void
  onClose: () => void
}

/** Asks once more before something that is not easily put back. */
export function Confirm({ title, lines, does, doing, sending, failed, onYes, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      {lines.map((line) => (
        <View key={line} className="confirm__line">
          <Text>{line}</Text>
        </View>
      ))}
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed]} />}
      <View className="confirm__action">
        <Button kind="main" onTap={onYes} off={sending}>
          {sending ? doing : does}
        </Button>
      </View>
    </Sheet>
  )
}
