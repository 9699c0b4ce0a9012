import { View } from '@tarojs/components'
import { errorCopy } from '../api/error-copy'
import { serverNow } from '../api/server-clock'
import { Button } from '../components/button'
import { Empty } from '../components/empty'
import { Message } from '../components/message'
import { momentWords } from '../words/moments'
import type { FirstPaint, Trouble } from './use-first-paint'
import './trouble-notice.scss'

const words = (trouble: Trouble) => (trouble === 'Slow' ? '网有点慢，还在打开' : errorCopy[trouble])
const title = (trouble: Trouble) => (trouble === 'Offline' ? '现在没有网' : words(trouble))

/** Above what is known, a message; where nothing is known yet, the whole page. */
export function TroubleNotice({ paint }: { paint: FirstPaint<unknown> }) {
  const { trouble, kept, load } = paint
  if (trouble === null) return null
  if (kept) {
    return (
      <Message
        kind="warn"
        icon="offline"
        title={title(trouble)}
        line={`下面是${momentWords(kept.at, serverNow())} 存下的`}
        action={
          <Button kind="side" onTap={load}>
            再试
          </Button>
        }
      />
    )
  }
  return (
    <View className="trouble">
      <Empty title={trouble === 'Slow' ? '还在打开' : '没打开'} line={words(trouble)}>
        <Button kind="main" onTap={load}>
          再试
        </Button>
      </Empty>
    </View>
  )
}
