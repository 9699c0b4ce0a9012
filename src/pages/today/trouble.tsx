import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Message } from '../../components/message'
import type { KeptHome } from './kept-home'
import { momentWords } from './moment-words'
import type { Trouble } from './use-today'

const words = (trouble: Trouble) => (trouble === 'Slow' ? '网有点慢，还在打开' : errorCopy[trouble])
const title = (trouble: Trouble) => (trouble === 'Offline' ? '现在没有网' : words(trouble))

interface TroubleProps {
  trouble: Trouble
  kept: KeptHome | null
  onRetry: () => void
}

/** Above what is known, a message; where nothing is known yet, the whole page. */
export function TroubleNotice({ trouble, kept, onRetry }: TroubleProps) {
  if (kept) {
    return (
      <Message
        kind="warn"
        icon="offline"
        title={title(trouble)}
        line={`下面是${momentWords(kept.at, serverNow())} 存下的`}
        action={
          <Button kind="side" onTap={onRetry}>
            再试
          </Button>
        }
      />
    )
  }
  return (
    <Empty title={trouble === 'Slow' ? '还在打开' : '没打开'} line={words(trouble)}>
      <Button kind="main" onTap={onRetry}>
        再试
      </Button>
    </Empty>
  )
}
