import type { WishView } from '@contract/wish'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { errorCopy } from '../../../api/error-copy'
import type { ErrorCode } from '../../../api/failures'
import { Button } from '../../../components/button'
import { Message } from '../../../components/message'
import { Sheet } from '../../../components/sheet'

/** What every sheet about a wish is opened with. */
export interface SheetProps {
  wish: WishView
  /** The wish as the act left it; null when it is no longer the caller's to see. */
  onDone: (wish: WishView | null) => void
  onClose: () => void
  /** Somebody else moved it meanwhile: the page shows the new. */
  onStale: () => void
}

/** Of every act: the wish as it was looked at. */
export const lookedAt = ({ id, version }: WishView) => ({ wishId: id, version })

interface ActSheetProps {
  title: string
  verb: string
  /** What has to be filled in first, in the words of the button. */
  missing?: string | null
  sending: boolean
  failed: { code: ErrorCode } | null
  onDo: () => void
  sheet: SheetProps
}

/** One question and its button; what stood in the way is said over it. */
export function ActSheet(props: PropsWithChildren<ActSheetProps>) {
  const { title, verb, missing = null, sending, failed, onDo, sheet, children } = props
  const moved = failed?.code === 'MovedMeanwhile'
  return (
    <Sheet title={title} onClose={sheet.onClose}>
      {children}
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      <View className="wishdesk__main">
        {moved ? (
          <Button kind="main" onTap={sheet.onStale}>
            看新的
          </Button>
        ) : (
          <Button kind="main" onTap={onDo} off={sending || missing !== null}>
            {sending ? '正在交…' : (missing ?? verb)}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
